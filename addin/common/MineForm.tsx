import { Button, Checkbox, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import { limits } from '../../shared/api.ts';
import { useAnnounce } from './announcer.tsx';
import { useCommonText } from './common-text.ts';
import type { Changing } from './use-mine.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  checks: {
    display: 'flex',
    flexDirection: 'column',
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`,
  },
  save: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM },
  why: { margin: 0, color: tokens.colorNeutralForeground2 },
});

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
export function MineForm({ mine, saved, change, save }: Changing) {
  const styles = useStyles();
  const t = useCommonText();
  const announce = useAnnounce();
  useEffect(() => {
    if (saved === 'saved') announce(t('mine.saved'));
  }, [saved, announce, t]);
  const canSave = saved === 'not-yet' || saved === 'failed';
  return (
    <div className={styles.form}>
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
        <Button appearance="primary" disabledFocusable={!canSave} onClick={save}>
          {t('mine.save')}
        </Button>
        {saved === 'saved' && <span>{t('mine.saved')}</span>}
        {saved === 'failed' && <span role="alert">{t('mine.not-saved')}</span>}
      </div>
    </div>
  );
}
