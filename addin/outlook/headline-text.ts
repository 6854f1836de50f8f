import type { Situation } from './situation.ts';
import type { SuggestionText } from './suggestion-text.ts';

/** Who fixed what, as far as the mail says. */
export function headline({ helper, title, verdict }: Situation, t: SuggestionText): string {
  const name = helper.name ?? helper.address ?? '';
  if (verdict === null) return t('headline.by-hand', { helper: name });
  const repaired = verdict.kind !== 'fix-reply' && verdict.kind !== 'confirmed';
  const values = { helper: name, title: title ?? '' };
  if (name === '') return t(title ? 'headline.unnamed-titled' : 'headline.unnamed', values);
  if (!repaired) return t(title ? 'headline.helped-titled' : 'headline.helped', values);
  return t(title ? 'headline.fixed-titled' : 'headline.fixed', values);
}
