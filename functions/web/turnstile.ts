import { fault } from '../fault.ts';

/** Far beyond a person with every device at once; a script that runs wild waits here and not at storage. */
const most = 30;

/** Lets so many changes of one caller be under way at a time, in this process. */
export interface Turnstile {
  through<T>(callerId: string, work: () => Promise<T>): Promise<T>;
}

export function turnstile(): Turnstile {
  const underway = new Map<string, number>();
  return {
    async through(callerId, work) {
      const before = underway.get(callerId) ?? 0;
      if (before >= most) throw fault('too-many', { retryAfterSeconds: 2 });
      underway.set(callerId, before + 1);
      try {
        return await work();
      } finally {
        const left = (underway.get(callerId) ?? 1) - 1;
        if (left > 0) underway.set(callerId, left);
        else underway.delete(callerId);
      }
    },
  };
}
