import { Button, Checkbox, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { limits, type Preferences } from '../../shared/api.ts';
import { useAnnounce } from '../common/announcer.tsx';
import { asProblem, type ProblemError } from '../common/problem.ts';
import { Looking } from './Looking.tsx';
import { Page } from './Page.tsx';
import { ProblemCard } from './ProblemCard.tsx';
import { usePaneText } from './pane-text.ts';
import { useServices } from './services.ts';

const useStyles = makeStyles({
  checks: {
    display: 'flex',
    flexDirection: 'column',
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`,
  },
  save: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM },
  why: { margin: 0, color: tokens.colorNeutralForeground2 },
});

type State =
  | { kind: 'asking' }
  | { kind: 'there'; mine: Preferences; saved: 'untouched' | 'not-yet' | 'saving' | 'saved' }
  | { kind: 'problem'; problem: ProblemError };

const checks = [
  ['thanks', 'mine.thanks'],
  ['ccManager', 'mine.cc-manager'],
  ['teamFeed', 'mine.team-feed'],
  ['digest', 'mine.digest'],
] as const;
const sentences = [
  ['likesToHear', 'mine.likes'],
  ['wouldLoveTo', 'mine.would-love'],
] as const;

/** One's own card: how one likes to be thanked. */
export default function Mine({ back }: { back: () => void }) {
  const styles = useStyles();
  const t = usePaneText();
  const announce = useAnnounce();
  const { api } = useServices();
  const [state, setState] = useState<State>({ kind: 'asking' });
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` is the wish to ask again.
  useEffect(() => {
    let left = false;
    setState({ kind: 'asking' });
    api.preferences().then(
      (mine) => !left && setState({ kind: 'there', mine, saved: 'untouched' }),
      (fault: unknown) => !left && setState({ kind: 'problem', problem: asProblem(fault) }),
    );
    return () => {
      left = true;
    };
  }, [api, turn]);
  const again = () => setTurn((now) => now + 1);

  if (state.kind !== 'there')
    return (
      <Page title={t('mine')} back={back}>
        {state.kind === 'asking' ? <Looking /> : <ProblemCard problem={state.problem} again={again} />}
      </Page>
    );
  const { mine, saved } = state;
  const change = (part: Partial<Preferences>) =>
    setState({ kind: 'there', mine: { ...mine, ...part }, saved: 'not-yet' });
  const save = () => {
    setState({ ...state, saved: 'saving' });
    api.changePreferences(mine).then(
      (now) => {
        setState({ kind: 'there', mine: now, saved: 'saved' });
        announce(t('mine.saved'));
      },
      (fault: unknown) => setState({ kind: 'problem', problem: asProblem(fault) }),
    );
  };
  return (
    <Page title={t('mine')} back={back}>
      <p className={styles.why}>{t('mine.why')}</p>
      <div className={styles.checks}>
        {checks.map(([name, label]) => (
          <Checkbox
            key={name}
            label={t(label)}
            checked={mine[name] && (name === 'thanks' || mine.thanks)}
            disabled={name !== 'thanks' && !mine.thanks}
            onChange={(_, { checked }) => change({ [name]: checked === true })}
          />
        ))}
      </div>
      {sentences.map(([name, label]) => (
        <Field key={name} label={t(label)}>
          <Textarea
            maxLength={limits.cardText}
            value={mine[name]}
            textarea={{ dir: 'auto' }}
            // The card is one sentence; the server takes no line breaks.
            onChange={(_, { value }) => change({ [name]: value.replace(/\s*\n\s*/g, ' ') })}
          />
        </Field>
      ))}
      <div className={styles.checks}>
        <Checkbox
          label={t('mine.manager-digest')}
          checked={mine.managerDigest}
          onChange={(_, { checked }) => change({ managerDigest: checked === true })}
        />
      </div>
      <div className={styles.save}>
        <Button appearance="primary" disabledFocusable={saved !== 'not-yet'} onClick={save}>
          {t('mine.save')}
        </Button>
        {saved === 'saved' && <span>{t('mine.saved')}</span>}
      </div>
    </Page>
  );
}
