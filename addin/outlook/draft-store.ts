import * as v from 'valibot';
import { HelperSchema, limits, VisibilitySchema } from '../../shared/api.ts';
import { allHows, madePossibles, occasions, tones } from '../../shared/notes/chips.ts';

/** What the sender changed; what they left alone is composed anew. */
const SavedDraftSchema = v.object({
  chosen: v.nullable(HelperSchema),
  subject: v.nullable(v.pipe(v.string(), v.maxLength(limits.subject))),
  text: v.nullable(v.pipe(v.string(), v.maxLength(limits.noteText))),
  how: v.array(v.picklist(allHows)),
  madePossible: v.array(v.picklist(madePossibles)),
  ccManagers: v.boolean(),
  visibility: VisibilitySchema,
  occasion: v.optional(v.picklist(occasions), 'ticket'),
  coHelpers: v.optional(v.array(HelperSchema), []),
  andTeam: v.optional(v.boolean(), false),
  tone: v.optional(v.picklist(tones), 'warm'),
  ccOwnManager: v.optional(v.boolean(), false),
  /** The notes to the same person that were there when the draft was begun: a later one doesn't change its words. */
  before: v.optional(v.nullable(v.array(v.string())), null),
  /** The project's name. */
  project: v.optional(v.string(), ''),
  treat: v.optional(v.object({ treat: v.string(), day: v.string(), place: v.string() }), {
    treat: 'donuts',
    day: '',
    place: '',
  }),
});
export type SavedDraft = v.InferOutput<typeof SavedDraftSchema>;

export const untouched: SavedDraft = {
  chosen: null,
  subject: null,
  text: null,
  how: [],
  madePossible: [],
  ccManagers: true,
  visibility: 'team',
  occasion: 'ticket',
  coHelpers: [],
  andTeam: false,
  tone: 'warm',
  ccOwnManager: false,
  before: null,
  project: '',
  treat: { treat: 'donuts', day: '', place: '' },
};

/** Drafts that survive a reload, in this browser only, one per account and solved thing. */
export function draftStore(
  account: string,
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null,
) {
  const keyOf = (sourceHash: string) => `kind-regards draft ${account.toLowerCase()} ${sourceHash}`;
  return {
    load(sourceHash: string): SavedDraft | null {
      try {
        const saved = storage?.getItem(keyOf(sourceHash));
        return saved ? v.parse(SavedDraftSchema, JSON.parse(saved)) : null;
      } catch {
        return null; // what another version or hand wrote is no draft
      }
    },
    save(sourceHash: string, draft: SavedDraft): void {
      try {
        storage?.setItem(keyOf(sourceHash), JSON.stringify(draft));
      } catch {
        // full or forbidden storage costs the reload, not the note on screen
      }
    },
    clear(sourceHash: string): void {
      try {
        storage?.removeItem(keyOf(sourceHash));
      } catch {
        // as above
      }
    },
  };
}
export type DraftStore = ReturnType<typeof draftStore>;

/** Some browsers throw when a frame of another site touches its storage. */
export function browserStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
