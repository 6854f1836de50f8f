import { Button } from '@fluentui/react-components';
import { useEffect } from 'react';
import { useAnnounce } from '../common/announcer.tsx';
import { useCommonText } from '../common/common-text.ts';
import type { ProblemError } from '../common/problem.ts';
import { problemText } from '../common/problem-text.ts';
import { Card } from './Card.tsx';
import { useServices } from './services.ts';

/** What happened, what still works, and one button; without `again` the button stands elsewhere. */
export function ProblemCard({ problem, again }: { problem: ProblemError; again?: () => void }) {
  const t = useCommonText();
  const announce = useAnnounce();
  const { signIn, apiScope } = useServices();
  const sentence = problemText(t, problem);
  useEffect(() => announce(sentence), [announce, sentence]);

  const byHand = problem.code.startsWith('sign-in') || problem.code === 'not-signed-in';
  const signInNow = () => void signIn.acquire([apiScope], { interactive: true }).then(again, again);
  const act = byHand ? signInNow : again;
  return (
    <Card
      heeded
      actions={act && <Button onClick={act}>{t(byHand ? 'action.sign-in' : 'action.try-again')}</Button>}
    >
      {sentence}
    </Card>
  );
}
