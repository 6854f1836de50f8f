import { gzipSync } from 'node:zlib';

/** Bytes as they travel, at the level that most servers use. */
export const gzipBytes = (content: string | Uint8Array): number => gzipSync(content, { level: 6 }).length;

export const kB = (bytes: number): number => bytes / 1000;
