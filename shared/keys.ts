import type { Source } from './api.ts';

/** SHA-256 over length-prefixed parts, so that no two lists of parts share a digest; 64 hex digits. */
async function digest(parts: string[]): Promise<string> {
  const text = parts.map((part) => `${part.length}:${part}`).join('');
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

type SourceKey = Pick<Source, 'kind' | 'system' | 'key'>;
const sourceParts = (source: SourceKey) => [source.kind, source.system, source.key.trim().toLowerCase()];

/** What was solved, whoever is thanked for it: the key of "already thanked", dismissals and snoozes. */
export const sourceHash = (source: SourceKey) => digest(sourceParts(source));

/**
 * One thank-you, whatever is clicked twice or on a second device: the same sender, source and helpers give the
 * same id (docs/architecture.md, "The ledger's states").
 */
export const thanksId = (tenantId: string, senderId: string, source: SourceKey, helperIds: string[]) =>
  digest([tenantId, senderId, ...sourceParts(source), ...helperIds.map((id) => id.toLowerCase()).sort()]);
