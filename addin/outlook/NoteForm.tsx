import { Checkbox, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { type Helper, limits } from '../../shared/api.ts';
import { hows, madePossibles } from '../../shared/notes/chips.ts';
import { useCommonText } from '../common/common-text.ts';
import { Chips } from './Chips.tsx';
import type { DraftFormProps } from './DraftForm.tsx';
import { Footer } from './Footer.tsx';
import { GrowingText } from './GrowingText.tsx';
import { DraftSkeleton } from './Looking.tsx';
import { usePaneText } from './pane-text.ts';
import { Recipients } from './Recipients.tsx';
import { relationOf } from './relation.ts';
import { useServices } from './services.ts';
import { useDraft } from './use-draft.ts';
import type { Letter } from './use-sending.ts';

const useStyles = makeStyles({
  scroll: { flex: 1, minHeight: 0, overflowY: 'auto', display: 'flex', flexDirection: 'column' },
  form: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  subject: { width: '100%', minWidth: 0 },
});

/** The note, ready to send, every word editable. */
export function NoteForm({
  top,
  situation,
  hash,
  store,
  delivery,
  helper,
  myManager,
  someoneElse,
}: DraftFormProps & { helper: Helper; myManager: string | null; someoneElse: () => void }) {
  const styles = useStyles();
  const t = usePaneText();
  const common = useCommonText();
  const chipLabel = useId();
  const { host } = useServices();
  const draft = useDraft(situation, hash, helper, store);
  const relation = relationOf(helper, host.me, myManager);
  const people = <Recipients helper={helper} relation={relation} draft={draft} someoneElse={someoneElse} />;
  if (relation.kind === 'myself')
    return (
      <div className={styles.scroll}>
        {top}
        <div className={styles.form}>{people}</div>
      </div>
    );
  if (!draft)
    return (
      <div className={styles.scroll}>
        {top}
        <DraftSkeleton />
      </div>
    );

  const copied = relation.kind === 'copies' && draft.ccManagers ? relation.manager : null;
  const letter: Letter = { hash, request: draft.request(), helper, copied };
  const { sending } = delivery;
  const underway = sending.kind === 'counting' || sending.kind === 'leaving';
  const leaving = underway && sending.letter.hash === hash;
  const blank = draft.text.trim() === '' || draft.subject.trim() === '';
  return (
    <>
      <div className={styles.scroll}>
        {top}
        <div className={styles.form} inert={leaving}>
          {people}
          <Input
            className={styles.subject}
            aria-label={t('subject')}
            maxLength={limits.subject}
            value={draft.subject}
            onChange={(_, { value }) => draft.write({ subject: value })}
          />
          <GrowingText
            label={t('note')}
            maxLength={limits.noteText}
            value={draft.text}
            onChange={(text) => draft.write({ text })}
          />
          <Chips
            labelId={`${chipLabel}how`}
            label={t('how')}
            chips={hows.map((name) => ({ name, label: common(`how.${name}`) }))}
            chosen={draft.how}
            toggle={draft.toggleHow}
          />
          <Chips
            labelId={`${chipLabel}made`}
            label={t('so-that')}
            chips={madePossibles.map((name) => ({ name, label: common(`made.${name}`) }))}
            chosen={draft.madePossible}
            toggle={draft.toggleMade}
          />
          <Checkbox
            label={t('visible-to-team')}
            checked={draft.visibility === 'team'}
            onChange={(_, { checked }) => draft.write({ visibility: checked === true ? 'team' : 'private' })}
          />
        </div>
      </div>
      {!underway && (
        <Footer letter={letter} blank={blank || relation.kind === 'no-address'} delivery={delivery} />
      )}
    </>
  );
}
