import { dirname } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type Rollup } from 'vite';

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

/** The minified chunks of a module with everything it needs: one, or split by `groups` (a name for a module's path). */
export async function buildModule(
  entry: string,
  groupOf?: (path: string) => string | null,
): Promise<{ name: string; code: string }[]> {
  const output = (await build({
    root: dirname(entry),
    configFile: false,
    logLevel: 'error',
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
  return [output]
    .flat()
    .flatMap((built) => built.output)
    .flatMap((file) => (file.type === 'chunk' ? [{ name: file.name, code: file.code }] : []));
}
