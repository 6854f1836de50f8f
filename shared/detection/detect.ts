import { phrasesByLanguage } from './conversation/phrases/all.ts';
import { talks } from './conversation/phrases.ts';
import { languages } from './languages/all.ts';
import { notices } from './languages/lexicon.ts';

export * from './engine.ts';

// The engine with every language at once, for programs that need not count bytes; a client takes engine.ts instead.
notices.add(languages);
talks.add(phrasesByLanguage);
