import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Modal } from '../app/Modal.tsx';
import { text } from '../app/text.ts';
import type { Person } from '../stack/shapes.ts';
import type { ConsentQuestion } from './use-consent.ts';

const useStyles = makeStyles({
  who: { color: tokens.colorNeutralForeground2 },
  scopes: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
});

const wordsFor: Record<string, Parameters<typeof text>[0]> = {
  'Mail.Send': 'consent.Mail.Send',
  'Mail.Read': 'consent.Mail.Read',
  'Chat.Read': 'consent.Chat.Read',
  'User.Read': 'consent.User.Read',
};

function wordsOf(scope: string): string {
  const short = scope.split('/').at(-1) ?? scope;
  const words = wordsFor[short];
  return words ? text(words) : text('consent.other', { scope: short });
}

/** What Microsoft would ask in a window of its own. */
export function ConsentDialog({ question, person }: { question: ConsentQuestion; person: Person }) {
  const styles = useStyles();
  return (
    <Modal
      title={text('consent.title')}
      onDismiss={() => question.decide(false)}
      actions={
        <>
          <Button appearance="primary" onClick={() => question.decide(true)}>
            {text('consent.accept')}
          </Button>
          <Button onClick={() => question.decide(false)}>{text('consent.cancel')}</Button>
        </>
      }
    >
      <Text className={styles.who}>{person.userPrincipalName}</Text>
      <Text weight="semibold">{text('consent.wants')}</Text>
      <ul className={styles.scopes}>
        {question.scopes.map((scope) => (
          <li key={scope}>{wordsOf(scope)}</li>
        ))}
      </ul>
      <Text size={200}>{text('consent.pretend')}</Text>
    </Modal>
  );
}
