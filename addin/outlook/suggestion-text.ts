import en from '../../shared/text/en/suggestion.json';
import { useText } from '../common/words.tsx';

/** What the pane says before anything else of it is there. */
export const useSuggestionText = () => useText('suggestion', en);
export type SuggestionText = ReturnType<typeof useSuggestionText>;
