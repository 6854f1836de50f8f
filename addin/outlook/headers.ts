/** Far more than any real mail has; a bound on hostile ones. */
const mostCharacters = 200_000;

/** The header block that Outlook gives as one text, folded lines joined (RFC 5322, 2.2.3). */
export function parseHeaders(block: string): { name: string; value: string }[] {
  const lines = block
    .slice(0, mostCharacters)
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/);
  return lines.flatMap((line) => {
    const colon = line.indexOf(':');
    return colon > 0 && !/\s/.test(line.slice(0, colon))
      ? [{ name: line.slice(0, colon), value: line.slice(colon + 1).trim() }]
      : [];
  });
}
