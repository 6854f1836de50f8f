import { makeStyles, tokens } from '@fluentui/react-components';
import { FaultNotice } from './FaultNotice.tsx';
import { FeedSkeleton } from './FeedSkeleton.tsx';
import { Notice } from './Notice.tsx';
import { outlookUrl } from './outlook-url.ts';
import { ThanksList } from './ThanksList.tsx';
import { Themes } from './Themes.tsx';
import { useTabText } from './text.ts';
import { useFeed } from './use-feed.ts';
import { WhoHelped } from './WhoHelped.tsx';

const useStyles = makeStyles({
  page: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 46rem) minmax(14rem, 20rem)',
    gap: tokens.spacingHorizontalXXXL,
    justifyContent: 'center',
    alignItems: 'start',
    '@media (max-width: 52rem)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  aside: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXL },
});

/** A team's thanks, for its members. */
export function TeamFeed({ groupId }: { groupId: string }) {
  const styles = useStyles();
  const text = useTabText();
  const feed = useFeed(groupId);
  switch (feed.kind) {
    case 'looking':
      return <FeedSkeleton label={text('looking')} />;
    case 'empty':
      return (
        <Notice
          title={text('emptyTitle')}
          text={text('emptyHow')}
          action={{ label: text('openOutlook'), href: outlookUrl }}
        />
      );
    case 'fault':
      return <FaultNotice fault={feed.fault} retry={feed.retry} />;
    case 'feed':
      return (
        <div className={styles.page}>
          <div>
            <ThanksList
              label={text('feedLabel')}
              list={feed.list}
              readerId={null}
              remark={() => null}
              showEarlier={feed.showEarlier}
            />
          </div>
          <div className={styles.aside}>
            <WhoHelped people={feed.list.first.people} />
            <Themes themes={feed.list.first.themes} />
          </div>
        </div>
      );
  }
}
