import { useEffect, useState } from 'react';
import { useServices } from './services.ts';
import type { Situation } from './situation.ts';

/** Whether the open mail lies in a mailbox that isn't the sender's own: then the note says from whom it comes. */
export function useSharedMailbox(situation: Situation): boolean {
  const { host } = useServices();
  const [shared, setShared] = useState<Situation | null>(null);
  useEffect(() => {
    let left = false;
    if (situation.verdict !== null)
      void host.sharedMailbox().then((owner) => {
        const isOwn = owner === null || owner.toLowerCase() === host.me.address.toLowerCase();
        if (!left && !isOwn) setShared(situation);
      });
    return () => {
      left = true;
    };
  }, [host, situation]);
  return shared === situation;
}
