import { loadLanguages, missingLanguages } from '../../shared/detection/client.ts';
import type { Conversation } from '../../shared/detection/types.ts';

/** How long a mail waits for its languages. Offline it is judged by those that are there. */
const patience = 2000;

/**
 * Resolves when a conversation can be judged, or is null where that is now: judging before its languages are there could
 * miss a "not" and suggest what is taken back a moment later.
 */
export function languagesFor(conversation: Conversation): Promise<void> | null {
  const missing = missingLanguages(conversation);
  if (missing.length === 0) return null;
  const enough = new Promise<void>((resolve) => setTimeout(resolve, patience));
  return Promise.race([loadLanguages(missing).catch(() => {}), enough]);
}

/** Fetches the sender's own languages ahead of the first mail that needs them. */
export function expectLanguages(locales: readonly string[]): void {
  const names = new Set(locales.map((locale) => locale.toLowerCase().split('-')[0] ?? ''));
  loadLanguages([...names]).catch(() => {}); // the mail that needs them asks again
}
