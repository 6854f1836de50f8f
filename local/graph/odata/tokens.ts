import type { Json } from '../../tenant/json.ts';
import { badRequest } from '../graph-fault.ts';

export type Token =
  | { kind: 'literal'; value: Json }
  | { kind: 'name'; text: string }
  | { kind: 'mark'; text: '(' | ')' | ',' | ':' };

const pattern =
  /\s*(?:'((?:[^']|'')*)'|(\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?)|([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})|(-?\d+(?:\.\d+)?)|([A-Za-z_$][\w$.]*(?:\/[A-Za-z_$][\w$.]*)*)|([(),:]))/giy;
const words = new Map<string, Json>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** The words of a $filter. Dates and GUIDs are compared as text, which Graph's formats allow. */
export function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  pattern.lastIndex = 0;
  const text = source.trim();
  while (pattern.lastIndex < text.length) {
    const from = pattern.lastIndex;
    const found = pattern.exec(text);
    if (!found) throw badRequest(`Invalid filter clause: syntax error at position ${from} in '${text}'.`);
    const [, quoted, date, guid, digits, name, mark] = found;
    const plain = date ?? guid;
    if (quoted !== undefined) tokens.push({ kind: 'literal', value: quoted.replaceAll("''", "'") });
    else if (plain !== undefined) tokens.push({ kind: 'literal', value: plain });
    else if (digits !== undefined) tokens.push({ kind: 'literal', value: Number(digits) });
    else if (mark !== undefined) tokens.push({ kind: 'mark', text: mark as '(' | ')' | ',' | ':' });
    else if (name !== undefined) {
      const word = words.get(name.toLowerCase());
      tokens.push(word === undefined ? { kind: 'name', text: name } : { kind: 'literal', value: word });
    }
  }
  return tokens;
}
