/** Whether Outlook is dark, and when that changes. */
export interface HostTheme {
  /** Null where Outlook doesn't say; then the system's preference counts. */
  isDark(): boolean | null;
  subscribe(changed: () => void): () => void;
}

interface Colours {
  isDarkTheme?: boolean;
  bodyBackgroundColor?: string;
}

/** Outlook on the web names its theme only to those who listen (OfficeThemeChanged, Mailbox 1.14). */
export function officeTheme(office: typeof Office): HostTheme {
  const { mailbox } = office.context;
  let colours = office.context.officeTheme as Colours | undefined;
  return {
    isDark: () => isDark(colours),
    subscribe: (changed) => {
      const event = office.EventType.OfficeThemeChanged;
      if (!office.context.requirements.isSetSupported('Mailbox', '1.14')) return () => {};
      mailbox.addHandlerAsync(event, (now: { officeTheme?: Colours }) => {
        colours = now.officeTheme ?? colours;
        changed();
      });
      return () => mailbox.removeHandlerAsync(event);
    },
  };
}

export function isDark(colours: Colours | undefined): boolean | null {
  if (typeof colours?.isDarkTheme === 'boolean') return colours.isDarkTheme;
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(colours?.bodyBackgroundColor ?? '');
  if (!hex) return null;
  const [red = 0, green = 0, blue = 0] = hex.slice(1).map((pair) => Number.parseInt(pair, 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
}
