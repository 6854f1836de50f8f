import type { NoteOptions } from '../../shared/notes/compose.ts';
import { seedOf } from '../../shared/notes/seed.ts';
import en from '../../shared/text/en/notes.json';
import { translation } from '../common/words.tsx';

/** The words to write in: the first of these languages that notes are written in, else English. */
export async function noteOptionsFor(languages: (string | null)[], seedText: string): Promise<NoteOptions> {
  const seed = seedOf(seedText);
  for (const language of languages) {
    if (language === null) continue;
    if (/^en\b/i.test(language)) break;
    const catalogue = await translation(language, 'notes');
    if (catalogue) return { language, catalogue, english: en, seed };
  }
  return { language: 'en', catalogue: en, english: en, seed };
}
