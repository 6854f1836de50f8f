import { type Words, withAreas } from '../common/words.tsx';
import { WholePane } from './WholePane.tsx';

/** The pane's later part with its words. */
export async function wholePane(words: Words) {
  return { Pane: WholePane, words: await withAreas(words, ['pane', 'common']) };
}
