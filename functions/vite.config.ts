import { resolve } from 'node:path';
import { defineConfig } from 'vite';

/** The functions app as one file: `dist/functions/main.cjs`. The worker itself provides @azure/functions-core. */
export default defineConfig({
  root: import.meta.dirname,
  ssr: { noExternal: true },
  build: {
    ssr: resolve(import.meta.dirname, 'main.ts'),
    outDir: resolve(import.meta.dirname, '../dist/functions'),
    emptyOutDir: true,
    target: 'node20',
    minify: true,
    rolldownOptions: {
      external: ['@azure/functions-core'],
      output: { format: 'cjs', entryFileNames: 'main.cjs', codeSplitting: false },
    },
  },
});
