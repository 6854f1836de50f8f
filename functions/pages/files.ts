import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import type { Config } from '../config.ts';
import { fillPage } from './fill-page.ts';

export interface PageFile {
  bytes: Uint8Array;
  type: string;
  etag: string;
  /** The name changes with the content, so that it can be kept for ever. */
  isHashed: boolean;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * Every file that the build made, by its path in the address. Only what is in this list is served, so no path can
 * lead out of the folder. Source maps and the like stay behind.
 */
export function listPages(folder: string, config: Config): Map<string, () => PageFile> {
  const pages = new Map<string, () => PageFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = types[extname(entry.name)];
    if (!entry.isFile() || type === undefined) continue;
    const path = join(entry.parentPath, entry.name);
    let loaded: PageFile | undefined;
    pages.set(relative(folder, path).split(sep).join('/'), () => {
      loaded ??= loadPage(path, type, config);
      return loaded;
    });
  }
  return pages;
}

function loadPage(path: string, type: string, config: Config): PageFile {
  const raw = readFileSync(path);
  const bytes = path.endsWith('.html') ? Buffer.from(fillPage(raw.toString('utf8'), config)) : raw;
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  const isHashed = /[\\/]assets[\\/][^\\/]+-[\w-]{8}\.\w+$/.test(path);
  return { bytes, type, etag, isHashed };
}
