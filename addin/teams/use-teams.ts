import { useEffect, useState } from 'react';
import { loadWords, type Words } from '../common/words.tsx';
import { readContext, type TeamsContext } from './context.ts';

export type Teams =
  | { kind: 'connecting' }
  | { kind: 'connected'; context: TeamsContext; words: Words }
  /** A browser window of its own. */
  | { kind: 'outside'; words: Words }
  | { kind: 'no-answer'; words: Words };

const wordsFor = (locale: string): Promise<Words> => loadWords(locale, ['tab', 'common']);
// teams-js itself waits a minute, and a host whose origin it doesn't know never gets an answer at all.
const patienceMs = 15_000;

/** Connects to the Teams window around the page and follows its theme. teams-js loads after the first paint. */
export function useTeams(): Teams {
  const [teams, setTeams] = useState<Teams>({ kind: 'connecting' });
  useEffect(() => {
    let gone = false;
    const show = (next: Teams) => gone || setTeams(next);
    const timer = setTimeout(async () => {
      show({ kind: 'no-answer', words: await wordsFor(navigator.language) });
    }, patienceMs);
    const themed = (theme: string) =>
      setTeams((now) => (now.kind === 'connected' ? { ...now, context: { ...now.context, theme } } : now));

    connect(themed)
      .then(show, async () => {
        const kind = window.parent === window ? 'outside' : 'no-answer';
        show({ kind, words: await wordsFor(navigator.language) });
      })
      .finally(() => clearTimeout(timer));
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, []);
  return teams;
}

async function connect(themed: (theme: string) => void): Promise<Teams> {
  const { app } = await import('./teams-js.ts');
  await app.initialize();
  const context = readContext(await app.getContext());
  app.registerOnThemeChangeHandler(themed);
  const words = await wordsFor(context.locale);
  await app.notifySuccess();
  return { kind: 'connected', context, words };
}
