import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { text } from '../app/text.ts';
import type { Person } from '../stack/shapes.ts';
import type { ConsentQuestion } from './use-consent.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '440px' },
  who: { color: tokens.colorNeutralForeground2 },
  scopes: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalXL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

const wordsFor: Record<string, Parameters<typeof text>[0]> = {
  'Mail.Send': 'consent.Mail.Send',
  'Mail.Read': 'consent.Mail.Read',
  'Chat.Read': 'consent.Chat.Read',
  'User.Read': 'consent.User.Read',
};

function Scope({ name }: { name: string }) {
  const short = name.split('/').at(-1) ?? name;
  const words = wordsFor[short];
  return <li>{words ? text(words) : text('consent.other', { scope: short })}</li>;
}

export function ConsentDialog({ question, person }: { question: ConsentQuestion; person: Person }) {
  const styles = useStyles();
  return (
    <Dialog open modalType="modal" onOpenChange={(_event, { open }) => !open && question.decide(false)}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{text('consent.title')}</DialogTitle>
          <DialogContent className={styles.content}>
            <Text className={styles.who}>{person.userPrincipalName}</Text>
            <Text weight="semibold">{text('consent.wants')}</Text>
            <ul className={styles.scopes}>
              {question.scopes.map((scope) => (
                <Scope key={scope} name={scope} />
              ))}
            </ul>
            <Text size={200}>{text('consent.pretend')}</Text>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => question.decide(true)}>
              {text('consent.accept')}
            </Button>
            <Button onClick={() => question.decide(false)}>{text('consent.cancel')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
