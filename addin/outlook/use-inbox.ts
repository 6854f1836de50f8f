import { useCallback, useEffect, useRef, useState } from 'react';
import { scopes } from '../common/graph-client.ts';
import { asProblem, type ProblemError } from '../common/problem.ts';
import { type Found, lookThroughInbox } from './inbox-look.ts';
import { useServices } from './services.ts';

export type Inbox =
  | { kind: 'not-asked' }
  | { kind: 'permission'; refused: boolean }
  | { kind: 'looking'; done: number; all: number }
  | { kind: 'found'; list: Found[] }
  | { kind: 'problem'; problem: ProblemError };

const snoozeMs = 7 * 86_400_000;

/** Suggestions from the recent mail, on request: permission, a look that can be stopped, at most five. */
export function useInbox() {
  const services = useServices();
  const [inbox, setInbox] = useState<Inbox>({ kind: 'not-asked' });
  const looking = useRef<AbortController | null>(null);
  useEffect(() => () => looking.current?.abort(), []);

  const look = useCallback(async () => {
    const stop = new AbortController();
    looking.current = stop;
    const show = (next: Inbox) => !stop.signal.aborted && setInbox(next);
    show({ kind: 'looking', done: 0, all: 0 });
    try {
      const list = await lookThroughInbox({
        ...services,
        me: services.host.me,
        idle,
        signal: stop.signal,
        onProgress: (done, all) => show({ kind: 'looking', done, all }),
      });
      show({ kind: 'found', list });
    } catch (fault) {
      const problem = asProblem(fault);
      show(
        problem.code === 'sign-in-needed'
          ? { kind: 'permission', refused: false }
          : { kind: 'problem', problem },
      );
    }
  }, [services]);

  const allow = useCallback(async () => {
    try {
      await services.signIn.acquire(scopes.read, { interactive: true });
    } catch (fault) {
      const problem = asProblem(fault);
      setInbox(
        problem.code === 'offline' ? { kind: 'problem', problem } : { kind: 'permission', refused: true },
      );
      return;
    }
    await look();
  }, [services, look]);

  const stop = useCallback(() => {
    looking.current?.abort();
    setInbox({ kind: 'not-asked' });
  }, []);

  const putAway = useCallback(
    (one: Found, how: 'dismissed' | 'snoozed') => {
      setInbox((now) =>
        now.kind === 'found' ? { kind: 'found', list: now.list.filter((other) => other !== one) } : now,
      );
      const until = new Date(services.now().getTime() + snoozeMs).toISOString();
      // Unremembered, it merely comes back at the next look.
      services.api
        .remember(one.hash, how === 'dismissed' ? { state: how } : { state: how, until })
        .catch(() => {});
    },
    [services],
  );
  return { inbox, look, allow, stop, putAway };
}

/** The next idle moment; browsers without the notion get a breath between two mails. */
const idle = () =>
  new Promise<void>((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 200 });
    else setTimeout(resolve, 0);
  });
