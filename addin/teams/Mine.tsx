import { makeStyles, tokens } from '@fluentui/react-components';
import { useCommonText } from '../common/common-text.ts';
import { MineForm } from '../common/MineForm.tsx';
import { useMine } from '../common/use-mine.ts';
import { FaultNotice } from './FaultNotice.tsx';
import { FeedSkeleton } from './FeedSkeleton.tsx';
import { faultOf } from './fault.ts';
import { useSession } from './session.tsx';

const useStyles = makeStyles({ form: { padding: `${tokens.spacingVerticalS} 0`, maxWidth: '34rem' } });

/** The reader's own preferences, as the pane has them. */
export default function Mine() {
  const styles = useStyles();
  const common = useCommonText();
  const mine = useMine(useSession().api);
  switch (mine.kind) {
    case 'asking':
      return <FeedSkeleton label={common('mine')} />;
    case 'failed':
      return <FaultNotice fault={faultOf(mine.error)} retry={mine.again} />;
    case 'there':
      return (
        <div className={styles.form}>
          <MineForm {...mine} />
        </div>
      );
  }
}
