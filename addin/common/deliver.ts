import type { LedgerState, OutcomeRequest, ThanksRequest, ThanksResponse } from '../../shared/api.ts';
import { graceMs } from '../../shared/delivery/ledger.ts';
import type { Api } from './api-client.ts';
import type { Graph } from './graph-client.ts';
import { asProblem, ProblemError, retryAfterSeconds } from './problem.ts';

/** What delivery acts through. `graph` is loaded on the first send; `wait` and `now` are the clock. */
export interface DeliveryParts {
  api: Pick<Api, 'thank' | 'claim' | 'report'>;
  graph: () => Promise<Pick<Graph, 'readyToSend' | 'sendMail'>>;
  /** Whether Mail.Read was granted, so that doubt can be looked up later. */
  canLook: () => Promise<boolean>;
  wait: (ms: number) => Promise<void>;
  now: () => Date;
}

export type Delivered =
  | { kind: 'sent'; id: string }
  /** Clearly not sent. `again`: another click may try it. */
  | { kind: 'refused'; id: string; again: boolean; problem: ProblemError }
  /** It may have left: looked up later (`checking`) or put to the sender (`unsure`). */
  | { kind: 'checking' | 'unsure'; id: string }
  /** The same thank-you was there before this click. */
  | { kind: 'known'; id: string; state: LedgerState };

/**
 * One click: accept and claim, send, report. It throws only before anything can have left, so after a throw the same
 * `claimant` may ask again; after an answer never.
 */
export async function deliver(
  parts: DeliveryParts,
  request: ThanksRequest & { claimant: string },
): Promise<Delivered> {
  const graph = await parts.graph();
  await graph.readyToSend();
  return sendOnce(parts, graph, () => parts.api.thank(request));
}

/**
 * A click on a note that may have been there before: what was refused or discarded earlier is tried again, because
 * this click is the person who wants another attempt.
 */
export async function deliverAnew(
  parts: DeliveryParts,
  request: ThanksRequest & { claimant: string },
): Promise<Delivered> {
  const delivered = await deliver(parts, request);
  return delivered.kind === 'known' && delivered.state === 'refused'
    ? sendAgain(parts, delivered.id, request.claimant)
    : delivered;
}

/** Sends a waiting thank-you (`queued`), because the sender clicked. */
export async function sendQueued(parts: DeliveryParts, id: string, claimant: string): Promise<Delivered> {
  const graph = await parts.graph();
  await graph.readyToSend();
  return sendOnce(parts, graph, () => parts.api.claim(id, claimant));
}

/** Another attempt at a doubtful one. Only a person may want this. */
export async function sendAgain(parts: DeliveryParts, id: string, claimant: string): Promise<Delivered> {
  const graph = await parts.graph();
  await graph.readyToSend();
  await persistently(parts, () => parts.api.report(id, { outcome: 'send-again', looked: true }));
  return sendOnce(parts, graph, () => parts.api.claim(id, claimant));
}

async function sendOnce(
  parts: DeliveryParts,
  graph: Pick<Graph, 'sendMail'>,
  ask: () => Promise<ThanksResponse>,
): Promise<Delivered> {
  const askedAt = parts.now().getTime();
  const { id, state, claim, message } = await persistently(parts, ask);
  if (claim === undefined || message === undefined) return { kind: 'known', id, state };
  const tell = (report: Omit<OutcomeRequest, 'looked'> & { looked?: boolean }) =>
    // A report that stays unheard loses nothing: the next opening finds the entry pending and settles it.
    persistently(parts, () => parts.api.report(id, { looked: true, claim, ...report })).then(
      (told) => told.state,
      () => null,
    );

  // A device may sleep between claim and send; by then its sender may have decided elsewhere.
  if (parts.now().getTime() - askedAt >= graceMs) {
    await tell({ outcome: 'refused', status: 401 });
    return { kind: 'refused', id, again: true, problem: new ProblemError('offline') };
  }
  const outcome = await graph.sendMail(message).catch((fault: unknown) => ({
    // Only our own sign-in throws a ProblemError, and it does so before the request. Anything else may have left.
    kind: fault instanceof ProblemError ? ('not-started' as const) : ('doubtful' as const),
  }));
  switch (outcome.kind) {
    case 'accepted':
      await tell({ outcome: 'accepted' });
      return { kind: 'sent', id };
    case 'not-started':
      await tell({ outcome: 'refused', status: 401 });
      return { kind: 'refused', id, again: true, problem: new ProblemError('sign-in-needed') };
    case 'refused': {
      const told = await tell({ outcome: 'refused', status: outcome.status });
      const seconds = retryAfterSeconds(outcome.retryAfter, parts.now());
      return { kind: 'refused', id, again: told !== 'refused', problem: refusal(outcome.status, seconds) };
    }
    case 'doubtful': {
      const looked = await parts.canLook();
      const told = await tell({ outcome: 'doubtful', looked });
      if (told === 'sent') return { kind: 'sent', id };
      return { kind: told === 'unsure' || !looked ? 'unsure' : 'checking', id };
    }
  }
}

function refusal(status: number, seconds: number | null): ProblemError {
  if (status === 429) return new ProblemError('graph-busy', { status, retryAfterSeconds: seconds });
  if (status === 401) return new ProblemError('not-signed-in', { status });
  return new ProblemError(status === 403 ? 'graph-forbidden' : 'graph-refused', { status });
}

const passing = new Set(['offline', 'storage-unavailable', 'internal']);
const pausesMs = [1_000, 3_000];

/** Repeats what is safe to repeat (our own API is idempotent, Graph's sendMail is not) while the fault may pass. */
async function persistently<T>(parts: Pick<DeliveryParts, 'wait'>, ask: () => Promise<T>): Promise<T> {
  for (const pauseMs of pausesMs) {
    try {
      return await ask();
    } catch (fault) {
      if (!passing.has(asProblem(fault).code)) throw fault;
      await parts.wait(pauseMs);
    }
  }
  return ask();
}
