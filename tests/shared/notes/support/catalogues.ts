import { readFileSync } from 'node:fs';
import { type NoteLanguage, noteLanguages } from '../../../../shared/notes/language.ts';
import type { Catalogue } from '../../../../shared/text/text.ts';

const read = (language: string): Catalogue =>
  JSON.parse(
    readFileSync(new URL(`../../../../shared/text/${language}/notes.json`, import.meta.url), 'utf8'),
  );

/** The words that notes are written with, as translators left them. */
export const catalogues = Object.fromEntries(noteLanguages.map((one) => [one, read(one)])) as Record<
  NoteLanguage,
  Catalogue
>;

/** All variants of a key, as they stand in the catalogue. */
export const variants = (catalogue: Catalogue, stem: string): string[] =>
  Object.keys(catalogue).filter((key) => key === stem || (key.startsWith(`${stem}.`) && /\.\d+$/.test(key)));
