import { useCommonText } from '../common/common-text.ts';
import { MineForm } from '../common/MineForm.tsx';
import { asProblem } from '../common/problem.ts';
import { useMine } from '../common/use-mine.ts';
import { Looking } from './Looking.tsx';
import { Page } from './Page.tsx';
import { ProblemCard } from './ProblemCard.tsx';
import { useServices } from './services.ts';

/** The page of the sender's own preferences. */
export default function Mine({ back }: { back: () => void }) {
  const t = useCommonText();
  const mine = useMine(useServices().api);
  return (
    <Page title={t('mine')} back={back}>
      {mine.kind === 'asking' && <Looking />}
      {mine.kind === 'failed' && <ProblemCard problem={asProblem(mine.error)} again={mine.again} />}
      {mine.kind === 'there' && <MineForm {...mine} />}
    </Page>
  );
}
