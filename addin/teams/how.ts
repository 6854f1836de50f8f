import { allHows } from '../../shared/notes/chips.ts';
import { useCommonText } from '../common/common-text.ts';

/** A chip's label. A name from a newer version, or another language pack, is shown as it is written. */
export function useHowText(): (tag: string) => string {
  const text = useCommonText();
  return (tag) => {
    const known = allHows.find((how) => how === tag);
    return known ? text(`how.${known}`) : tag.replaceAll('-', ' ');
  };
}
