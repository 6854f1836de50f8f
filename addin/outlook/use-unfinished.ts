import { useCallback, useEffect, useState } from 'react';
import { type Choice, carryOut } from '../common/choose.ts';
import { asProblem, type ProblemError } from '../common/problem.ts';
import { settlePending, type Unfinished } from '../common/settle.ts';
import { useServices } from './services.ts';

/** Notes whose sending was interrupted, and what the sender can do about each. */
export function useUnfinished(enabled: boolean) {
  const services = useServices();
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
  // `news` counts the choices that were carried out: what else is known may be out of date.
  return { unfinished, busy, problem, choose, news };
}
