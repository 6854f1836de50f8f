import type { NoteOptions } from '../../shared/notes/compose.ts';
import { noteLanguageOf } from '../../shared/notes/language.ts';
import { seedOf } from '../../shared/notes/seed.ts';
import { translation } from '../common/words.tsx';
import type { SavedDraft } from './draft-store.ts';
import type { EarlierNotes } from './earlier-notes.ts';

/** How a draft is written: its tone, and what earlier notes to the helper said. */
export const optionsOf = (
  words: NoteOptions,
  { tone, before }: Pick<SavedDraft, 'tone' | 'before'>,
  earlier: EarlierNotes,
  helper: string,
): NoteOptions => ({ ...words, tone, before: before ?? earlier.to(helper) });

/** The words to write in: the first of these languages that notes are written in, else English. */
export async function noteOptionsFor(languages: (string | null)[], seedText: string): Promise<NoteOptions> {
  const seed = seedOf(seedText);
  const language = noteLanguageOf(...languages);
  const catalogue = language === 'en' ? null : await translation(language, 'notes');
  if (catalogue) return { language, catalogue, seed };
  const english = await import('../../shared/text/en/notes.json');
  return { language: 'en', catalogue: english.default, seed };
}
