/**
 * Desks file an incoming mail under the ticket whose token it carries, and re-open it (osTicket #6298, freescout
 * #2626). A thank-you may name the ticket, but never in the form that a desk would recognise.
 */
const tokens: [pattern: RegExp, plain: (...groups: string[]) => string][] = [
  // ServiceNow's watermark says nothing to a reader.
  [/\bRef:\s?MSG\w{1,80}/gi, () => ''],
  // ServiceDesk Plus: ##RE-1##, [Request ID :##1##]
  [/##([^#\n]{1,80})##/g, (_, inside = '') => inside],
  [/\[JIRA\]\s?/gi, () => ''],
  [/\(([A-Z][A-Z0-9_]{1,20}-\d{1,10})\)/g, (_, issue = '') => issue],
  // Cherwell: {CMI: 1}
  [/\{([A-Z]{2,10}):\s?(\d{1,12})\}/g, (_, _name, number = '') => number],
  // OTRS and Zammad take Ticket#1 without brackets too, if so configured.
  [/\bTicket\s?#\s?(\d)/gi, (_, digit = '') => `ticket ${digit}`],
  // All the bracketed ones: [#1], [GLPI #0001], [ID:1], [ABC123-XY9Z]
  [
    /\[([^[\]\n]{1,80})\]/g,
    (whole = '', inside = '') =>
      /\d/.test(inside)
        ? inside
            .replace(/[#:~]+/g, ' ')
            .replace(/ {2,}/g, ' ')
            .trim()
        : whole,
  ],
];

const once = (text: string) =>
  tokens.reduce(
    (rest, [pattern, plain]) =>
      rest.replace(pattern, (whole: string, ...groups: string[]) => plain(whole, ...groups)),
    text,
  );

/** The text with every desk's thread token in plain words. Nested tokens need another round; three are plenty. */
export function withoutThreadTokens(text: string): string {
  let plain = text;
  for (let round = 0; round < 3; round++) {
    const next = once(plain);
    if (next === plain) break;
    plain = next;
  }
  return plain === text ? text : plain.replace(/[^\S\n]{2,}/g, ' ').trim();
}
