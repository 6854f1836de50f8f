import { Link, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { ThanksView } from '../../shared/api.ts';
import { isStale } from '../../shared/delivery/ledger.ts';
import { useLocale } from '../common/words.tsx';
import { outlookUrl } from './outlook-url.ts';
import { namesOf } from './sentence.ts';
import { useSession } from './session.tsx';
import { useTabText } from './text.ts';

/** A note that is being sent this minute is nobody's worry yet. */
const isOpen = (thanks: ThanksView, now: Date) => thanks.state !== 'sending' || isStale(thanks, now);

/** Says calmly that a note isn't confirmed. Outlook, where it was sent, settles it; this page can't send. */
export function Pending() {
  const text = useTabText();
  const language = useLocale();
  const { api } = useSession();
  const [open, setOpen] = useState<ThanksView[]>([]);
  useEffect(() => {
    let gone = false;
    api.pending().then(
      (pending) => gone || setOpen(pending.filter((thanks) => isOpen(thanks, new Date()))),
      // The lists below say what is wrong; a second sentence about it would only worry.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [api]);

  const [first] = open;
  if (!first) return null;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        {text('pending', { count: open.length, helpers: namesOf(first.helpers, language) })}
      </MessageBarBody>
      <MessageBarActions>
        <Link href={outlookUrl} target="_blank" rel="noopener">
          {text('openOutlook')}
        </Link>
      </MessageBarActions>
    </MessageBar>
  );
}
