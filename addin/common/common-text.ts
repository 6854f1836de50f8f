import en from '../../shared/text/en/common.json';
import type { Text } from '../../shared/text/text.ts';
import { useText } from './words.tsx';

export type CommonText = Text<typeof en>;
/** The words that pane and tab share. */
export const useCommonText = (): CommonText => useText('common', en);
