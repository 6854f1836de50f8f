import { Button } from '@fluentui/react-components';
import { firstNameOf } from '../../shared/notes/names.ts';
import type { Choice } from '../common/choose.ts';
import { useCommonText } from '../common/common-text.ts';
import { problemText } from '../common/problem-text.ts';
import type { Unfinished } from '../common/settle.ts';
import { Card } from './Card.tsx';
import { usePaneText } from './pane-text.ts';
import type { useUnfinished } from './use-unfinished.ts';

const choices: Record<'ready' | 'ask', Choice[]> = {
  ready: ['send-now', 'discard'],
  ask: ['send-again', 'was-sent', 'discard'],
};

/** Notes that were interrupted, one at a time: the sender says what becomes of each. */
export function UnfinishedCards({ unfinished, busy, problem, choose }: ReturnType<typeof useUnfinished>) {
  const t = usePaneText();
  const common = useCommonText();
  const waiting = unfinished.filter(
    (one): one is Unfinished & { standing: 'ready' | 'ask' } => one.standing !== 'underway',
  );
  const [one] = waiting;
  if (!one) return null;
  const name = firstNameOf(one.thanks.helpers[0]?.displayName ?? '');
  return (
    <Card
      heeded
      title={t(`unfinished.${one.standing}`, { name, subject: one.thanks.note.subject })}
      actions={choices[one.standing].map((choice, at) => (
        <Button
          key={choice}
          size="small"
          appearance={at === 0 ? 'primary' : 'secondary'}
          disabledFocusable={busy}
          onClick={() => void choose(one, choice)}
        >
          {t(`unfinished.${choice}`)}
        </Button>
      ))}
    >
      {problem
        ? problemText(common, problem)
        : t(`unfinished.${one.standing}.more`, {
            more: waiting.length - 1,
            subject: one.thanks.note.subject,
          })}
    </Card>
  );
}
