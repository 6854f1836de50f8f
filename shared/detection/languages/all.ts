import de from './de.json';
import en from './en.json';
import type { Language } from './language.ts';

/** Every language that the engine speaks, by its BCP 47 tag. To add one, see docs/detection.md. */
export const languages: Record<string, Language> = { en, de };
