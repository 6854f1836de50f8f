import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseSync } from 'vite';
import { gzipBytes } from './gzip.ts';

/** A built page: what it loads before anything shows, and the parts that it loads when they are needed. */
export interface Page {
  first: Files;
  /** By the file that is asked for; `files` are those not loaded at first. */
  lazy: { name: string; files: Files }[];
  /** Everything that the page may ever load, each file once. */
  all: Files;
}
export interface Files {
  names: string[];
  /** Gzip bytes of each file, and of all. */
  sizes: [name: string, gzip: number][];
  gzip: number;
}

interface Imports {
  now: string[];
  later: string[];
}

const fileIn = /(?:src|href)="[^"]*?\/?assets\/([^"]+\.(?:js|css))"/g;

/** Reads the page as a browser would, its assets in `assets/` beside or above it. */
export function readPage(page: string, assets: string): Page {
  const read = new Map<string, Imports>();
  const importsIn = (name: string): Imports => {
    let imports = read.get(name);
    if (!imports) {
      imports = name.endsWith('.js')
        ? importsOf(name, readFileSync(join(assets, name), 'utf8'))
        : { now: [], later: [] };
      read.set(name, imports);
    }
    return imports;
  };
  const withImports = (names: Iterable<string>): Set<string> => {
    const all = new Set(names); // a set that grows while it is walked is walked to its end
    for (const name of all) for (const needed of importsIn(name).now) all.add(needed);
    return all;
  };
  const html = readFileSync(page, 'utf8');
  const first = withImports([...html.matchAll(fileIn)].map((match) => match[1] ?? ''));
  const laterThan = (names: Iterable<string>) => [...names].flatMap((name) => importsIn(name).later);
  const asked = new Set(laterThan(first));
  for (const name of asked) for (const further of laterThan(withImports([name]))) asked.add(further);
  const weigh = (names: string[], extra = 0): Files => {
    const sizes = names.map((name): [string, number] => [name, gzipBytes(readFileSync(join(assets, name)))]);
    return { names, sizes, gzip: sizes.reduce((sum, [, size]) => sum + size, extra) };
  };
  return {
    all: weigh([...withImports([...first, ...asked])], gzipBytes(html)),
    first: weigh([...first], gzipBytes(html)),
    lazy: [...asked].sort().map((name) => ({
      name,
      files: weigh([...withImports([name])].filter((file) => !first.has(file))),
    })),
  };
}

interface SyntaxNode {
  type?: string;
  source?: { value?: unknown; quasis?: { value: { cooked?: string } }[] } | null;
}

/** The minifier writes strings as templates. */
const stringOf = (source: SyntaxNode['source']): unknown =>
  source?.value ?? source?.quasis?.[0]?.value.cooked;

function importsOf(name: string, code: string): Imports {
  const imports: Imports = { now: [], later: [] };
  const visit = (node: unknown): void => {
    if (!node || typeof node !== 'object') return;
    const { type, source } = node as SyntaxNode;
    const path = stringOf(source);
    if (typeof path === 'string' && path.startsWith('.'))
      (type === 'ImportExpression' ? imports.later : imports.now).push(basename(path));
    for (const child of Object.values(node)) visit(child);
  };
  visit(parseSync(name, code).program);
  return imports;
}
