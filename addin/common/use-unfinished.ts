import { useCallback, useEffect, useState } from 'react';
import { type Choice, carryOut } from './choose.ts';
import type { DeliveryParts } from './deliver.ts';
import { asProblem, type ProblemError } from './problem.ts';
import { type SettleParts, type Standing, settlePending, type Unfinished } from './settle.ts';

/** What recovery acts through; the pane and the tab have it. */
export type RecoveryParts = Omit<DeliveryParts, 'wait' | 'graph' | 'api'> & {
  api: DeliveryParts['api'] & SettleParts['api'];
  graph: () => Promise<
    Awaited<ReturnType<DeliveryParts['graph']>> & Awaited<ReturnType<SettleParts['graph']>>
  >;
};

/** What is put to the sender, and the answers there are. */
export const choicesFor: Record<Exclude<Standing, 'underway'>, Choice[]> = {
  ready: ['send-now', 'discard'],
  ask: ['send-again', 'was-sent', 'discard'],
};
export type Waiting = Unfinished & { standing: Exclude<Standing, 'underway'> };
/** Notes whose sending was interrupted, and what the sender can do about each. */
export function useUnfinished(services: RecoveryParts, enabled: boolean) {
  const [unfinished, setUnfinished] = useState<Unfinished[]>([]);
  const [busy, setBusy] = useState(false);
  const [news, setNews] = useState(0);
  const [problem, setProblem] = useState<ProblemError | null>(null);

  const look = useCallback(
    () =>
      settlePending(services).then(setUnfinished, () => {
        // What the pane can do next says by itself when the server is away.
      }),
    [services],
  );
  useEffect(() => {
    if (enabled) void look();
  }, [enabled, look]);

  const choose = async ({ thanks }: Unfinished, choice: Choice) => {
    const parts = {
      ...services,
      wait: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
    };
    setBusy(true);
    setProblem(null);
    try {
      const delivered = await carryOut(parts, thanks.id, choice, crypto.randomUUID());
      if (delivered?.kind === 'refused') setProblem(delivered.problem);
    } catch (fault) {
      setProblem(asProblem(fault));
    }
    await look();
    setNews((before) => before + 1);
    setBusy(false);
  };
  const [first, ...others] = unfinished.filter((one): one is Waiting => one.standing !== 'underway');
  // `news` counts the choices that were carried out: what else is known may be out of date.
  return { waiting: first && ([first, ...others] as [Waiting, ...Waiting[]]), busy, problem, choose, news };
}
