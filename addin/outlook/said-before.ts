import * as v from 'valibot';
import { limits } from '../../shared/api.ts';

/** So many earlier notes to one person keep the next from saying the same. */
const most = 5;
const SaidSchema = v.array(v.pipe(v.string(), v.maxLength(limits.noteText)));

/** What the sender wrote to each person lately, newest first, in this browser only: composing says it otherwise. */
export function saidBefore(account: string, storage: Pick<Storage, 'getItem' | 'setItem'> | null) {
  const keyOf = (helperId: string) => `kind-regards said ${account.toLowerCase()} ${helperId}`;
  const load = (helperId: string): string[] => {
    try {
      const said = storage?.getItem(keyOf(helperId));
      return said ? v.parse(SaidSchema, JSON.parse(said)).slice(0, most) : [];
    } catch {
      return []; // what another version or hand wrote was never said
    }
  };
  return {
    load,
    remember(helperId: string, text: string): void {
      try {
        storage?.setItem(keyOf(helperId), JSON.stringify([text, ...load(helperId)].slice(0, most)));
      } catch {
        // full or forbidden storage costs the variety, not the note
      }
    },
  };
}
export type SaidBefore = ReturnType<typeof saidBefore>;
