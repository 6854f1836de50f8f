import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { msalInParts } from './addin/build/msal-in-parts.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const root = at('./addin/');
const pages = ['outlook/pane.html', 'outlook/quick.html', 'teams/tab.html', 'teams/config.html'];

/** The add-in's pages. The functions app serves them and fills in the deployment, so one build fits any tenant. */
export default defineConfig({
  root,
  base: '/addin/',
  publicDir: 'public',
  plugins: [react(), msalInParts(at('./addin/build/standard-controller.ts'))],
  resolve: {
    alias: {
      'entities/decode': at('./addin/build/without-entities.ts'),
    },
  },
  build: {
    outDir: at('./dist/addin/'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0, // the content security policy knows no data: scripts or styles
    rolldownOptions: { input: pages.map((page) => root + page).filter((page) => existsSync(page)) },
  },
});
