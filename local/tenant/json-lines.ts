import type { Json } from './json.ts';

export interface LinedJson {
  value: Json;
  /** The line of a path such as `/users/3/mail`; of its nearest known parent when the path is missing. */
  lineOf: (path: readonly (string | number)[]) => number;
}

export class JsonFault extends Error {
  readonly line: number;
  readonly column: number;
  constructor(what: string, line: number, column: number) {
    super(`${what} (line ${line}, column ${column})`);
    this.line = line;
    this.column = column;
  }
}

const space = /[ \t\r\n]*/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const literals = new Map<string, Json>([
  ['true', true],
  ['false', false],
  ['null', null],
]);
const pathKey = (path: readonly (string | number)[]) => path.map((part) => `/${part}`).join('');

/** JSON that remembers its lines: `JSON.parse` of Node 20 names no position for most faults, and none for values. */
export function parseWithLines(text: string): LinedJson {
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const starts = new Map<string, number>();

  const lineAt = (index: number) => {
    let line = 1;
    for (let i = text.indexOf('\n'); i >= 0 && i < index; i = text.indexOf('\n', i + 1)) line++;
    return line;
  };
  const fail = (what: string, index = at): never => {
    throw new JsonFault(what, lineAt(index), index - text.lastIndexOf('\n', index - 1));
  };
  const seen = () => (at < text.length ? `found ${JSON.stringify(text[at])}` : 'the file ends');
  const skip = () => {
    space.lastIndex = at;
    space.exec(text);
    at = space.lastIndex;
  };
  const take = (mark: string) => {
    skip();
    if (text[at] !== mark) return false;
    at++;
    return true;
  };
  const expect = (mark: string, where: string) => {
    if (!take(mark)) fail(`expected ${JSON.stringify(mark)} ${where}, but ${seen()}`);
  };

  function string(): string {
    const start = at;
    let end = text.indexOf('"', at + 1);
    while (end > 0) {
      let slashes = 0;
      while (text[end - 1 - slashes] === '\\') slashes++;
      if (slashes % 2 === 0) break;
      end = text.indexOf('"', end + 1);
    }
    if (end < 0) return fail('a string without its closing quote', start);
    at = end + 1;
    try {
      return JSON.parse(text.slice(start, at)) as string;
    } catch {
      return fail('a string with a raw line break, a control character or a bad escape', start);
    }
  }

  function members(path: (string | number)[]): { [key: string]: Json } {
    const entries: [string, Json][] = [];
    if (take('}')) return {};
    do {
      skip();
      if (text[at] !== '"') fail(`expected a property name in quotes, but ${seen()}`);
      const key = string();
      expect(':', `after "${key}"`);
      entries.push([key, value([...path, key])]);
    } while (take(','));
    expect('}', 'or a comma');
    return Object.fromEntries(entries);
  }

  function items(path: (string | number)[]): Json[] {
    const list: Json[] = [];
    if (take(']')) return list;
    do list.push(value([...path, list.length]));
    while (take(','));
    expect(']', 'or a comma');
    return list;
  }

  function value(path: (string | number)[]): Json {
    skip();
    starts.set(pathKey(path), at);
    if (take('{')) return members(path);
    if (take('[')) return items(path);
    if (text[at] === '"') return string();
    number.lastIndex = at;
    const digits = number.exec(text)?.[0];
    if (digits) {
      at += digits.length;
      return Number(digits);
    }
    for (const [word, literal] of literals)
      if (text.startsWith(word, at)) {
        at += word.length;
        return literal;
      }
    return fail(`expected a value, but ${seen()}`);
  }

  const whole = value([]);
  skip();
  if (at < text.length) fail(`nothing may follow the closing bracket, but ${seen()}`);
  return {
    value: whole,
    lineOf: (path) => {
      for (let depth = path.length; depth > 0; depth--) {
        const index = starts.get(pathKey(path.slice(0, depth)));
        if (index !== undefined) return lineAt(index);
      }
      return 1;
    },
  };
}
