import { type Words, withAreas } from '../common/words.tsx';
import { noteOptionsFor } from './note-options.ts';
import { WholePane } from './WholePane.tsx';

/** The pane's later part with its words. */
export async function wholePane(words: Words) {
  noteOptionsFor([words.locale], '').catch(() => {}); // the note asks again
  return { Pane: WholePane, words: await withAreas(words, ['pane', 'common']) };
}
