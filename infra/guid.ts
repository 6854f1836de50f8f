import { createHash } from 'node:crypto';

/** The same GUID for the same deployment, always: an app that is packaged again updates itself instead of doubling. */
export function guidFor(what: string, clientId: string): string {
  const hash = createHash('sha256').update(`kind-regards ${what} ${clientId}`).digest('hex');
  const variant = ((Number.parseInt(hash.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    variant + hash.slice(17, 20),
    hash.slice(20, 32),
  ].join('-');
}

/** Raised only when a manifest changes: updates take days to reach people, so changes ship from the web side. */
export const manifestVersion = '1.0.0';
