import type { Helper } from '../../shared/api.ts';
import type { Me } from '../../shared/detection/types.ts';

/** Who would get a copy, and what deserves a word before sending. */
export type Relation =
  | { kind: 'myself' }
  | { kind: 'no-address' }
  /** The helper's manager is the sender: nobody is left to copy. */
  | { kind: 'i-am-the-manager' }
  | { kind: 'no-manager' }
  /** Wants no notes at all. */
  | { kind: 'declines' }
  | { kind: 'prefers-quiet' }
  | { kind: 'copies'; manager: NonNullable<Helper['manager']>; helperIsMyManager: boolean };

export const same = (one: string | null, other: string | null) =>
  one !== null && other !== null && one.toLowerCase() === other.toLowerCase();

/** `myManager` is the sender's manager's directory id where known. */
export function relationOf(helper: Helper, me: Me, myManager: string | null): Relation {
  if (same(helper.mail, me.address)) return { kind: 'myself' };
  if (!helper.preference.thanks) return { kind: 'declines' };
  if (helper.mail === null) return { kind: 'no-address' };
  if (!helper.preference.ccManager) return { kind: 'prefers-quiet' };
  if (helper.manager === null || helper.manager.mail === null) return { kind: 'no-manager' };
  if (same(helper.manager.mail, me.address)) return { kind: 'i-am-the-manager' };
  return { kind: 'copies', manager: helper.manager, helperIsMyManager: helper.id === myManager };
}
