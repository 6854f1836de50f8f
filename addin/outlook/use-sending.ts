import { useCallback, useEffect, useRef, useState } from 'react';
import type { Helper, LedgerState, Person, ThanksRequest } from '../../shared/api.ts';
import { type Delivered, deliverAnew } from '../common/deliver.ts';
import { scopes } from '../common/graph-client.ts';
import { asProblem, type ProblemError } from '../common/problem.ts';
import type { DraftStore } from './draft-store.ts';
import { notesTo } from './earlier-notes.ts';
import { useServices } from './services.ts';

/** A note on its way, whatever mail is selected meanwhile. */
export interface Letter {
  hash: string;
  request: Omit<ThanksRequest, 'claimant'>;
  /** Whom it thanks; never empty. */
  helpers: Helper[];
  /** Who gets a copy. */
  copied: Person[];
}

export type Sending =
  | { kind: 'idle' }
  | { kind: 'starting'; letter: Letter }
  | { kind: 'permission'; letter: Letter; refused: boolean }
  | { kind: 'counting'; letter: Letter; until: number }
  | { kind: 'leaving'; letter: Letter }
  | { kind: 'sent'; letter: Letter }
  | { kind: 'known'; letter: Letter; state: LedgerState }
  | { kind: 'doubt'; letter: Letter }
  | { kind: 'failed'; letter: Letter; problem: ProblemError };

export const undoMs = 5_000;

const settled: Sending['kind'][] = ['permission', 'sent', 'known', 'doubt', 'failed'];

/** One note at a time: permission, a pause to undo, delivery. What came of it is shown until another selection (`turn`). */
export function useSending(store: DraftStore, turn: number) {
  const services = useServices();
  const [sending, setSending] = useState<Sending>({ kind: 'idle' });
  const claimant = useRef<{ hash: string; id: string } | null>(null);
  const stop = useRef<() => void>(() => {});
  useEffect(() => () => stop.current(), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the selection that lets go of it.
  useEffect(() => setSending((now) => (settled.includes(now.kind) ? { kind: 'idle' } : now)), [turn]);

  const leave = useCallback(
    async (letter: Letter) => {
      setSending({ kind: 'leaving', letter });
      // A click that was answered is over; one that only threw keeps its claimant, so that it can't count twice.
      if (claimant.current?.hash !== letter.hash)
        claimant.current = { hash: letter.hash, id: crypto.randomUUID() };
      try {
        const request = { ...letter.request, claimant: claimant.current.id };
        const delivered = await deliverAnew({ ...services, wait }, request);
        claimant.current = null;
        if (delivered.kind === 'sent') {
          store.clear(letter.hash);
          services.earlier.keep(notesTo(letter.helpers, request.note.text, services.now()));
        }
        setSending(standing(letter, delivered));
      } catch (fault) {
        const problem = asProblem(fault);
        setSending(
          problem.code === 'sign-in-needed'
            ? { kind: 'permission', letter, refused: false }
            : { kind: 'failed', letter, problem },
        );
      }
    },
    [services, store],
  );

  const count = useCallback(
    (letter: Letter) => {
      setSending({ kind: 'counting', letter, until: Date.now() + undoMs });
      const timer = setTimeout(() => void leave(letter), undoMs);
      stop.current = () => clearTimeout(timer);
    },
    [leave],
  );

  const send = useCallback(
    async (letter: Letter) => {
      setSending({ kind: 'starting', letter });
      try {
        await services.signIn.acquire(scopes.send);
        count(letter);
      } catch (fault) {
        setSending(withoutToken(letter, fault, false));
      }
    },
    [services, count],
  );

  const allow = useCallback(
    async (letter: Letter) => {
      try {
        await services.signIn.acquire(scopes.send, { interactive: true });
        count(letter);
      } catch (fault) {
        setSending(withoutToken(letter, fault, true));
      }
    },
    [services, count],
  );

  const [undone, setUndone] = useState(false);
  const done = useCallback(() => setSending({ kind: 'idle' }), []);
  const undo = useCallback(() => {
    stop.current();
    setUndone(true);
    done();
  }, [done]);
  const undoneSeen = useCallback(() => setUndone(false), []);

  // `undone`: the button that was left deserves its focus back.
  return { sending, send, allow, undo, undone, undoneSeen, done };
}

/** `asked`: the person was, so anything but a dead line is a no. */
function withoutToken(letter: Letter, fault: unknown, asked: boolean): Sending {
  const problem = asProblem(fault);
  return problem.code === 'offline'
    ? { kind: 'failed', letter, problem }
    : { kind: 'permission', letter, refused: asked || problem.code === 'sign-in-refused' };
}

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

function standing(letter: Letter, delivered: Delivered): Sending {
  switch (delivered.kind) {
    case 'sent':
      return { kind: 'sent', letter };
    case 'known':
      return { kind: 'known', letter, state: delivered.state };
    case 'checking':
    case 'unsure':
      return { kind: 'doubt', letter };
    case 'refused':
      return { kind: 'failed', letter, problem: delivered.problem };
  }
}
