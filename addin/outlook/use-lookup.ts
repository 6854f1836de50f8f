import { useCallback, useEffect, useState } from 'react';
import type { Helper } from '../../shared/api.ts';
import type { HelperQuery } from '../common/api-client.ts';
import { asProblem, type ProblemError } from '../common/problem.ts';
import { useServices } from './services.ts';
import type { Situation } from './situation.ts';

/** Who helped, as the directory knows them. */
export type Lookup =
  | { kind: 'asking' }
  | { kind: 'found'; helper: Helper; mine: Helper | null }
  /** Several people of that name: the sender chooses, nobody guesses. */
  | { kind: 'choose'; candidates: Helper[] }
  | { kind: 'unknown'; name: string }
  | { kind: 'unnamed' }
  | { kind: 'problem'; problem: ProblemError };

/** `before`: whom the sender had chosen before a reload. */
export function useLookup(situation: Situation, before: Helper | null) {
  const { api, host } = useServices();
  const [lookup, setLookup] = useState<Lookup>({ kind: 'asking' });
  const [turn, setTurn] = useState(0);
  const [chosen, setChosen] = useState<Helper | null>(before ?? situation.picked);
  const { name, address } = situation.helper;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` is the wish to ask again.
  useEffect(() => {
    const leaving = new AbortController();
    const answer = (next: Lookup) => !leaving.signal.aborted && setLookup(next);
    const ask = async () => {
      const helper = chosen ?? (await whoIs(address, name, (query) => api.helpers(query, leaving.signal)));
      if (!('id' in helper)) return answer(helper);
      // Who the sender's own manager is deserves a word, not a delay: without an answer nothing is said.
      answer({ kind: 'found', helper, mine: null });
      const [mine] = await api.helpers({ mail: host.me.address }, leaving.signal).catch(() => []);
      if (mine) answer({ kind: 'found', helper, mine });
    };
    setLookup({ kind: 'asking' });
    ask().catch((fault: unknown) => answer({ kind: 'problem', problem: asProblem(fault) }));
    return () => leaving.abort();
  }, [api, host, name, address, chosen, turn]);

  return { lookup, choose: setChosen, again: useCallback(() => setTurn((now) => now + 1), []) };
}

/** By address first, because names repeat; by name where the mail gives only that. */
export async function whoIs(
  address: string | null,
  name: string | null,
  find: (query: HelperQuery) => Promise<Helper[]>,
): Promise<Helper | Lookup> {
  if (address === null && name === null) return { kind: 'unnamed' };
  const byAddress = address === null ? [] : await find({ mail: address });
  const people = byAddress.length > 0 || name === null ? byAddress : await find({ name });
  const [only] = people;
  if (only === undefined) return { kind: 'unknown', name: name ?? address ?? '' };
  return people.length === 1 ? only : { kind: 'choose', candidates: people };
}
