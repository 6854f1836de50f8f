import type { NoteOptions } from '../../shared/notes/compose.ts';
import { noteLanguageOf } from '../../shared/notes/language.ts';
import { seedOf } from '../../shared/notes/seed.ts';
import { translation } from '../common/words.tsx';

/** The words to write in: the first of these languages that notes are written in, else English. */
export async function noteOptionsFor(languages: (string | null)[], seedText: string): Promise<NoteOptions> {
  const seed = seedOf(seedText);
  const language = noteLanguageOf(...languages);
  const catalogue = language === 'en' ? null : await translation(language, 'notes');
  if (catalogue) return { language, catalogue, seed };
  const english = await import('../../shared/text/en/notes.json');
  return { language: 'en', catalogue: english.default, seed };
}
