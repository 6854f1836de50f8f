import { talkLoaders } from './conversation/phrases/load.ts';
import { type TalkPhrases, talks } from './conversation/phrases.ts';
import type { Language } from './languages/language.ts';
import { notices } from './languages/lexicon.ts';
import { noticeLoaders } from './languages/load.ts';
import type { Packs } from './languages/packs.ts';
import { wantedLanguages } from './languages/wanted.ts';
import type { Conversation } from './types.ts';

type Loaders<P> = Record<string, () => Promise<{ default: P }>>;

/**
 * Loads the languages that aren't there yet, by their BCP 47 tags; tags that we don't know are passed over. Rejects when
 * one can't be fetched; the others are there then, and asking again tries again.
 */
export async function loadLanguages(names: string[]): Promise<void> {
  await Promise.all([
    ...names.map((name) => load<Language>(name, noticeLoaders, notices)),
    ...names.map((name) => load<TalkPhrases>(name, talkLoaders, talks)),
  ]);
}

/** The languages that a conversation seems to be written in and that aren't there yet. */
export const missingLanguages = (conversation: Conversation): string[] =>
  wantedLanguages(conversation).filter((name) => !isLoaded(name));

const isLoaded = (name: string): boolean =>
  (notices.has(name) || !noticeLoaders[name]) && (talks.has(name) || !talkLoaders[name]);

async function load<P>(name: string, loaders: Loaders<P>, packs: Packs<P, unknown>): Promise<void> {
  const loader = packs.has(name) ? undefined : loaders[name];
  if (loader) packs.add({ [name]: (await loader()).default });
}
