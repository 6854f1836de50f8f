import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../local/browser.ts';

// node local/run.mjs infra/icons/render.ts: draws the PNGs again after a change to the drawings.
const drawing = (name: string) => readFileSync(new URL(`${name}.svg`, import.meta.url), 'utf8');
const addinIcons = fileURLToPath(new URL('../../addin/public/icons/', import.meta.url));
const here = fileURLToPath(new URL('.', import.meta.url));

/** Outlook: 16, 32, 80 on the ribbon, 64 and 128 in lists; on phones 25, 32 and 48, each at one to three times. */
const outlookSizes = [16, 25, 32, 48, 50, 64, 75, 80, 96, 128, 144];

const images = [
  ...outlookSizes.map((size) => ({
    svg: drawing(size === 16 ? 'mark-small' : 'mark'),
    size,
    path: `${addinIcons}icon-${size}.png`,
  })),
  { svg: drawing('teams-color'), size: 192, path: `${here}teams-color.png` },
  { svg: drawing('teams-outline'), size: 32, path: `${here}teams-outline.png` },
];

mkdirSync(addinIcons, { recursive: true });
const browser = await chromium.launch(findBrowser());
const page = await browser.newPage();
for (const { svg, size, path } of images) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>* { margin: 0 } svg { display: block; width: ${size}px }</style>${svg}`);
  await page.screenshot({ path, omitBackground: true });
}
await browser.close();
