import { dirname } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type Rollup } from 'vite';
import addin from '../../vite.config.ts';

/** Builds a page into `out` the way vite.config.ts builds ours. */
export async function buildPage(page: string, out: string): Promise<void> {
  await build({
    root: dirname(page),
    base: '/addin/',
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    build: {
      outDir: out,
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      rolldownOptions: { input: [page] },
    },
  });
}

export interface Chunk {
  name: string;
  code: string;
  /** Loaded only when the code asks for it. */
  later: boolean;
}

/** The minified chunks of a module with everything it needs: one, or split by `groups` (a name for a module's path). */
export async function buildModule(
  entry: string,
  groupOf?: (path: string) => string | null,
): Promise<Chunk[]> {
  const output = (await build({
    root: dirname(entry),
    configFile: false,
    logLevel: 'error',
    resolve: addin.resolve ?? {},
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      modulePreload: false,
      rolldownOptions: {
        input: entry,
        preserveEntrySignatures: 'allow-extension',
        output: {
          format: 'es',
          ...(groupOf && {
            codeSplitting: {
              includeDependenciesRecursively: false,
              groups: [{ name: (path: string) => groupOf(path) }],
            },
          }),
        },
      },
    },
  })) as Rollup.RollupOutput | Rollup.RollupOutput[];
  const chunks = [output]
    .flat()
    .flatMap((built) => built.output)
    .filter((file) => file.type === 'chunk');
  const first = new Set<string>();
  const follow = (fileName: string) => {
    if (first.has(fileName)) return;
    first.add(fileName);
    for (const next of chunks.find((chunk) => chunk.fileName === fileName)?.imports ?? []) follow(next);
  };
  for (const { fileName, isEntry } of chunks) if (isEntry) follow(fileName);
  return chunks.map(({ name, code, fileName }) => ({ name, code, later: !first.has(fileName) }));
}
