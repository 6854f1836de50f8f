import * as v from 'valibot';

/** What the sender wrote to someone, and when (ISO): what a further note doesn't say again. */
const EarlierNotesSchema = v.array(v.object({ to: v.string(), at: v.string(), text: v.string() }));
export type EarlierNote = v.InferOutput<typeof EarlierNotesSchema>[number];

const notesEach = 8;
const people = 30;
/** A composed note is far shorter; of a long edited one its end would hardly be composed. */
const longest = 1_500;

/** The last notes to the last few people, in this browser only, one list per account: a note is composed at once, offline too. */
export function earlierNotes(account: string, storage: Pick<Storage, 'getItem' | 'setItem'> | null) {
  const key = `kind-regards earlier ${account.toLowerCase()}`;
  const load = (): EarlierNote[] => {
    try {
      return v.parse(EarlierNotesSchema, JSON.parse(storage?.getItem(key) ?? '[]'));
    } catch {
      return []; // what another version or hand wrote are no notes
    }
  };
  return {
    /** Newest first. */
    to: (person: string): string[] => load().flatMap(({ to, text }) => (to === person ? [text] : [])),
    keep(notes: EarlierNote[]): void {
      const cut = notes.map((note) => ({ ...note, text: note.text.slice(0, longest) }));
      try {
        storage?.setItem(key, JSON.stringify(lastOf([...cut, ...load()])));
      } catch {
        // full or forbidden storage costs some variety, no note
      }
    },
  };
}
export type EarlierNotes = ReturnType<typeof earlierNotes>;

/** One note to several people, as it is kept for each. */
export const notesTo = (helpers: { id: string }[], text: string, at: Date): EarlierNote[] =>
  helpers.map(({ id }) => ({ to: id, at: at.toISOString(), text }));

function lastOf(notes: EarlierNote[]): EarlierNote[] {
  const kept = new Map<string, Set<string>>();
  return notes
    .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))
    .filter(({ to, text }) => {
      const texts = kept.get(to) ?? new Set();
      if (texts.has(text) || texts.size === notesEach || (texts.size === 0 && kept.size === people))
        return false;
      kept.set(to, texts.add(text));
      return true;
    });
}
