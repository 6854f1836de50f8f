import { Button } from '@fluentui/react-components';
import { useCommonText } from '../common/common-text.ts';
import { problemText } from '../common/problem-text.ts';
import { unfinishedText } from '../common/unfinished-text.ts';
import { choicesFor, type useUnfinished } from '../common/use-unfinished.ts';
import { Card } from './Card.tsx';

/** Notes that were interrupted, one at a time: the sender says what becomes of each. */
export function UnfinishedCards({ waiting, busy, problem, choose }: ReturnType<typeof useUnfinished>) {
  const text = useCommonText();
  if (!waiting) return null;
  const { title, known } = unfinishedText(text, waiting);
  const [first] = waiting;
  return (
    <Card
      heeded
      title={title}
      actions={choicesFor[first.standing].map((choice) => (
        <Button key={choice} size="small" disabledFocusable={busy} onClick={() => void choose(first, choice)}>
          {text(`unfinished.${choice}`)}
        </Button>
      ))}
    >
      {problem ? problemText(text, problem) : known}
    </Card>
  );
}
