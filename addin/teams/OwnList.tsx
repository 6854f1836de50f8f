import { lazy, Suspense, useCallback, useState } from 'react';
import { ThanksListSchema, type ThanksView } from '../../shared/api.ts';
import { useAnnounce } from '../common/announcer.tsx';
import { canWithdraw } from '../common/can-withdraw.ts';
import { usePages } from '../common/use-pages.ts';
import { FaultNotice } from './FaultNotice.tsx';
import { FeedSkeleton } from './FeedSkeleton.tsx';
import { faultOf } from './fault.ts';
import { Notice } from './Notice.tsx';
import { outlookUrl } from './outlook-url.ts';
import { useSession } from './session.tsx';
import { ThanksList } from './ThanksList.tsx';
import { type TabText, useTabText } from './text.ts';

// Only under one's own notes, and after them.
const Withdraw = lazy(() =>
  import('../common/Withdraw.tsx').then((module) => ({ default: module.Withdraw })),
);

/** What the reader received, or gave. */
export function OwnList({ side, readerId }: { side: 'received' | 'given'; readerId: string | null }) {
  const text = useTabText();
  const announce = useAnnounce();
  const { api } = useSession();
  const [withdrawn, setWithdrawn] = useState<Record<string, ThanksView>>({});
  const get = useCallback((path: string) => api.read(path, ThanksListSchema), [api]);
  const pages = usePages(`/api/thanks/${side}`, get);
  const note = (thanks: ThanksView) => {
    setWithdrawn((before) => ({ ...before, [thanks.id]: thanks }));
    announce(text('withdrawn'));
  };
  switch (pages.kind) {
    case 'looking':
      return <FeedSkeleton label={text('looking')} />;
    case 'failed':
      return <FaultNotice fault={faultOf(pages.error)} retry={pages.retry} />;
    case 'loaded':
      if (pages.value.length > 0 || pages.more !== 'none') {
        const value = pages.value.map((thanks) => withdrawn[thanks.id] ?? thanks);
        return (
          <ThanksList
            label={text(side)}
            list={{ ...pages, value }}
            readerId={readerId}
            remark={(thanks) => remarkOn(thanks, text)}
            act={(thanks) =>
              side === 'given' &&
              canWithdraw(thanks) && (
                <Suspense fallback={null}>
                  <Withdraw thanks={thanks} api={api} withdrawn={note} />
                </Suspense>
              )
            }
            showEarlier={pages.showEarlier}
          />
        );
      }
      return side === 'received' ? (
        <Notice title={text('receivedEmptyTitle')} text={text('receivedEmptyHow')} />
      ) : (
        <Notice
          title={text('givenEmptyTitle')}
          text={text('givenEmptyHow')}
          action={{ label: text('openOutlook'), href: outlookUrl }}
        />
      );
  }
}

function remarkOn({ state, visibility, withdrawnAt }: ThanksView, text: TabText): string | null {
  if (withdrawnAt) return text('withdrawn');
  switch (state) {
    case 'sent':
      return visibility === 'private' ? text('private') : null;
    case 'queued':
      return text('stateQueued');
    case 'sending':
      return text('stateSending');
    case 'unsure':
      return text('stateUnsure');
    case 'refused':
      return text('stateRefused');
  }
}
