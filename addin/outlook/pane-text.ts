import en from '../../shared/text/en/pane.json';
import { useText } from '../common/words.tsx';

export const usePaneText = () => useText('pane', en);
export type PaneText = ReturnType<typeof usePaneText>;
