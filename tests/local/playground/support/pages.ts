const page = (
  scripts: string[],
  inline: string,
): string => `<!doctype html><html lang="en"><title>Probe</title>
<body><button id="first">first</button><button id="last">last</button>
${scripts.map((source) => `<script src="${source}"></script>`).join('')}<script>${inline}</script></body></html>`;

/** A pane with nothing of ours in it: the local stack's Office scripts, MSAL, and what the tests look at. */
export const panePage = page(
  [
    '/local/office/msajax-shim.js',
    '/local/office/naa-bridge.js',
    '/local/office/office.js',
    '/addin/scripts/msal.js',
  ],
  `globalThis.changes = []; globalThis.themes = [];
   Office.onReady((info) => {
     const { mailbox } = Office.context;
     mailbox.addHandlerAsync(Office.EventType.ItemChanged, () => changes.push(mailbox.item ? mailbox.item.subject : null));
     mailbox.addHandlerAsync(Office.EventType.OfficeThemeChanged, ({ officeTheme }) => themes.push(officeTheme));
     globalThis.ready = info;
   });`,
);

/** A tab with nothing of ours in it. */
export const tabPage = page(
  ['/addin/scripts/teams.js', '/addin/scripts/msal.js'],
  `globalThis.themes = [];
   microsoftTeams.app.initialize().then(async () => {
     microsoftTeams.app.registerOnThemeChangeHandler((theme) => themes.push(theme));
     globalThis.ready = await microsoftTeams.app.getContext();
   });`,
);
