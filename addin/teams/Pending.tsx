import {
  Button,
  Link,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { useCommonText } from '../common/common-text.ts';
import { problemText } from '../common/problem-text.ts';
import { unfinishedText } from '../common/unfinished-text.ts';
import { choicesFor, useUnfinished } from '../common/use-unfinished.ts';
import { outlookUrl } from './outlook-url.ts';
import { useSession } from './session.tsx';
import { useTabText } from './text.ts';

/** Notes that were interrupted: looked up quietly, and put to the sender where nothing else can tell. */
export function Pending({ className }: { className?: string }) {
  const text = useTabText();
  const common = useCommonText();
  const { waiting, busy, problem, choose } = useUnfinished(useSession(), true);
  if (!waiting) return null;
  const { title, known } = unfinishedText(common, waiting);
  const [first] = waiting;
  return (
    <MessageBar intent="info" layout="multiline" {...(className ? { className } : {})}>
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        {problem ? problemText(common, problem) : known}{' '}
        {problem?.code === 'sign-in-needed' && (
          <Link href={outlookUrl} target="_blank" rel="noopener">
            {text('openOutlook')}
          </Link>
        )}
      </MessageBarBody>
      <MessageBarActions>
        {choicesFor[first.standing].map((choice) => (
          <Button
            key={choice}
            size="small"
            disabledFocusable={busy}
            onClick={() => void choose(first, choice)}
          >
            {common(`unfinished.${choice}`)}
          </Button>
        ))}
      </MessageBarActions>
    </MessageBar>
  );
}
