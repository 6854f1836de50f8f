/** Office's four theme colours, as `#rrggbb`. */
export interface OfficeThemeColours {
  bodyBackgroundColor: string;
  bodyForegroundColor: string;
  controlBackgroundColor: string;
  controlForegroundColor: string;
}

/** The event's payload: one JSON string, with each colour as a number. */
export const officeThemeEvent = (colours: OfficeThemeColours): string[] => [
  JSON.stringify(
    Object.fromEntries(
      Object.entries(colours).map(([name, hex]) => [name, Number.parseInt(hex.slice(1), 16)]),
    ),
  ),
];
