import { useCallback, useState } from 'react';

export interface ConsentQuestion {
  scopes: string[];
  decide(allowed: boolean): void;
}

/** One question at a time; the next waits for the person to decide the one before. */
export function useConsent(): [ConsentQuestion | null, (scopes: string[]) => Promise<boolean>] {
  const [waiting, setWaiting] = useState<ConsentQuestion[]>([]);

  const ask = useCallback(
    (scopes: string[]) =>
      new Promise<boolean>((resolve) => {
        const question: ConsentQuestion = {
          scopes,
          decide(allowed) {
            setWaiting((before) => before.filter((each) => each !== question));
            resolve(allowed);
          },
        };
        setWaiting((before) => [...before, question]);
      }),
    [],
  );
  return [waiting[0] ?? null, ask];
}
