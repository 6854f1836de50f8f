import en from '../../shared/text/en/common.json';
import { useText } from './words.tsx';

/** The words that pane and tab share. */
export const useCommonText = () => useText('common', en);
