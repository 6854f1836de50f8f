import enTab from '../../shared/text/en/tab.json';
import type { Text } from '../../shared/text/text.ts';
import { useText } from '../common/words.tsx';

export type TabText = Text<typeof enTab>;
export const useTabText = (): TabText => useText('tab', enTab);
