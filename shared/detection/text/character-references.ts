import names from './character-names.json';

// What mail programs write: Latin letters of Europe, Greek, punctuation and signs. HTML knows 2,125 names, mostly of
// mathematics; their table would be a tenth of what the pane loads before it shows anything.
const named = new Map<string, string>();
for (const { from, names: run } of names)
  for (const [i, slot] of run.split(' ').entries())
    for (const name of slot.split('|')) named.set(name, String.fromCharCode(Number.parseInt(from, 16) + i));

/** HTML reads the numbers of C1 controls as Windows-1252 (HTML Standard, 13.2.5.80); 0 is no character there. */
const windows1252 = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ';

const reference = /&(?:#(\d{1,8})|#[xX]([0-9a-fA-F]{1,7})|([A-Za-z][A-Za-z0-9]{1,7}))(;?)/g;

/** Text with its character references (`&eacute;`, `&#8211;`, `&#x2013;`) replaced; names that mail doesn't use stay. */
export const withoutReferences = (text: string): string =>
  text.includes('&')
    ? text.replace(reference, (written, decimal?: string, hex?: string, name?: string, end?: string) => {
        if (name !== undefined) return ofName(name, end === ';') ?? written;
        return ofNumber(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal));
      })
    : text;

/** Without its semicolon only the oldest names count (`&nbsp`, `&eacute`), as in browsers. */
function ofName(name: string, ended: boolean): string | undefined {
  const character = named.get(name);
  return ended || (character !== undefined && /^[&<>"\xa0-\xff]$/.test(character)) ? character : undefined;
}

function ofNumber(code: number): string {
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\ufffd';
  const mapped = code >= 0x80 && code <= 0x9f ? windows1252[code - 0x80] : undefined;
  return mapped !== undefined && mapped !== '\0' ? mapped : String.fromCodePoint(code);
}
