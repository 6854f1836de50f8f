import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import addin from '../../../../vite.config.ts';

const page = (name: string) =>
  fileURLToPath(new URL(`../../../../addin/teams/${name}.html`, import.meta.url));

/** The add-in's build, of the two pages of Teams alone. */
export default defineConfig({
  ...addin,
  build: { ...addin.build, rolldownOptions: { input: [page('tab'), page('config')] } },
});
