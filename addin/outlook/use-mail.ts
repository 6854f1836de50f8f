import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { MailMessage } from '../../shared/detection/types.ts';
import type { Host } from './host.ts';
import { readItem } from './read-item.ts';

/** The open mail. `turn` counts the selections, so that whatever hangs on one mail ends with it. */
export type Mail =
  | { kind: 'reading'; turn: number }
  | { kind: 'none'; turn: number }
  | { kind: 'open'; turn: number; message: MailMessage };

/** For so long the last mail stays in sight while the next is read: a pane that blinks at every selection is worse. */
const patienceMs = 150;

/** Follows the selection, also in a pinned pane, where there may be no item at all. */
export function useMail(host: Host): Mail {
  const [mail, setMail] = useState<Mail>({ kind: 'reading', turn: 0 });
  useEffect(() => {
    let turn = 0;
    let late: ReturnType<typeof setTimeout> | undefined;
    const read = () => {
      const mine = ++turn;
      clearTimeout(late);
      late = setTimeout(() => setMail({ kind: 'reading', turn: mine }), patienceMs);
      void readItem(host.item()).then((message) => {
        if (mine !== turn) return;
        clearTimeout(late);
        // At once: a render in a task of its own would wait behind whatever Outlook does meanwhile.
        flushSync(() =>
          setMail(message ? { kind: 'open', turn: mine, message } : { kind: 'none', turn: mine }),
        );
      });
    };
    read();
    const stop = host.onItemChanged(read);
    return () => {
      turn++;
      clearTimeout(late);
      stop();
    };
  }, [host]);
  return mail;
}
