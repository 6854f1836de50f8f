/** The engine for clients: it begins with English, other languages come when a mail asks for them. */
export * from './engine.ts';
export { loadLanguages, missingLanguages } from './load-languages.ts';
