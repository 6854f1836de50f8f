import { makeStyles, Radio, RadioGroup, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { DraftForm } from './DraftForm.tsx';
import type { DraftStore } from './draft-store.ts';
import { Headline } from './Headline.tsx';
import { DraftSkeleton } from './Looking.tsx';
import { NotYet } from './NotYet.tsx';
import { usePaneText } from './pane-text.ts';
import type { Situation } from './situation.ts';
import type { useSending } from './use-sending.ts';

const useStyles = makeStyles({
  scroll: { flex: 1, minHeight: 0, overflowY: 'auto', display: 'flex', flexDirection: 'column' },
  helped: {
    ...typographyStyles.body1,
    padding: `0 ${tokens.spacingHorizontalL}`,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
  },
  whole: { flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
});

/** Who fixed what; did it help; the note. */
export function Suggestion({
  kind,
  situation,
  hash,
  store,
  delivery,
}: {
  kind: 'suggestion' | 'sending';
  situation: Situation;
  hash: string | null;
  store: DraftStore;
  delivery: ReturnType<typeof useSending>;
}) {
  const styles = useStyles();
  const t = usePaneText();
  const label = useId();
  const [helped, setHelped] = useState<'yes' | 'not-yet'>('yes');
  const top = (
    <>
      <Headline situation={situation} />
      {situation.verdict && (
        <div className={styles.helped} inert={kind === 'sending'}>
          <span id={label}>{t('did-it-help')}</span>
          <RadioGroup
            layout="horizontal"
            aria-labelledby={label}
            value={helped}
            onChange={(_, { value }) => setHelped(value === 'yes' ? 'yes' : 'not-yet')}
          >
            <Radio value="yes" label={t('helped.yes')} />
            <Radio value="not-yet" label={t('helped.not-yet')} />
          </RadioGroup>
        </div>
      )}
    </>
  );
  return (
    <div className={styles.whole}>
      {helped === 'yes' && hash !== null ? (
        <DraftForm key={hash} top={top} situation={situation} hash={hash} store={store} delivery={delivery} />
      ) : (
        <div className={styles.scroll}>
          {top}
          {helped === 'yes' ? <DraftSkeleton /> : <NotYet />}
        </div>
      )}
    </div>
  );
}
