import type { TalkPhrases } from '../phrases.ts';
import de from './de.json';
import en from './en.json';

/** What people say to each other, by language. To add a language, add its file here. */
export const phrasesByLanguage: Record<string, TalkPhrases> = { en, de };
