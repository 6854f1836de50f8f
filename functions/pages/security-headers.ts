import type { Config } from '../config.ts';

const originOf = (url: string) => (/^https?:/.test(url) ? [new URL(url).origin] : []);
const unique = (parts: string[]) => [...new Set(parts)].join(' ');

/** What a page may load and who may frame it. Fluent writes its styles at run time. */
export function contentSecurityPolicy(config: Config): string {
  const office = config.officeScripts.flatMap(originOf);
  // office.js loads this one by itself where the host needs it (office.js, `MicrosoftAjaxId`).
  const ajax = office.length > 0 ? ['https://ajax.aspnetcdn.com/ajax/3.5/MicrosoftAjax.js'] : [];
  const signIn = [...originOf(config.signInAuthority), 'https://login.microsoftonline.com'];
  // teams-js reads the list of hosts that may frame it.
  const teamsHosts = 'https://res.cdn.office.net';
  return [
    "default-src 'self'",
    `script-src ${unique(["'self'", ...office, ...ajax])}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data: https://*.office.net",
    `connect-src ${unique(["'self'", ...originOf(config.graphBase), ...signIn, ...office, teamsHosts])}`,
    `frame-src ${unique(["'self'", ...signIn])}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${config.frameAncestors}`,
  ].join('; ');
}
