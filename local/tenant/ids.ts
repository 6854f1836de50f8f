import { createHash } from 'node:crypto';

const hash = (parts: readonly (string | number)[]) =>
  createHash('sha256')
    .update(parts.map((part) => `${String(part).length}:${part}`).join(''))
    .digest();

/** A GUID that depends on its parts alone, so that ids survive a restart and a reseed. */
export function guidOf(...parts: (string | number)[]): string {
  const bytes = hash(parts).subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** An Exchange item id: opaque, case-sensitive, URL-safe base64 as Graph gives it. */
export const itemIdOf = (...parts: (string | number)[]): string =>
  `AAMk${hash(parts).toString('base64url')}=`;

export const conversationIdOf = (...parts: (string | number)[]): string =>
  `AAQk${hash(parts).toString('base64url')}=`;
