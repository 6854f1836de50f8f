import { type Language, languageOf, languages } from '../text/language.ts';

/** The languages that notes are written in. */
export const noteLanguages = languages;
export type NoteLanguage = Language;

/** The first wanted language that notes are written in, a relative of it included (`de-CH`, `pt-PT`); else English. */
export const noteLanguageOf = languageOf;
