import { Button, Checkbox, Input, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { lazy, type ReactNode, Suspense, useId, useState } from 'react';
import { type Helper, limits } from '../../shared/api.ts';
import { chipsFor } from '../../shared/notes/chips.ts';
import { isEmptyPraise } from '../../shared/notes/empty-praise.ts';
import { firstNameOf } from '../../shared/notes/names.ts';
import { useCommonText } from '../common/common-text.ts';
import { PlainButton } from '../common/PlainButton.tsx';
import { Chips } from './Chips.tsx';
import { copiesOf } from './copies.ts';
import type { DraftFormProps } from './DraftForm.tsx';
import { Footer } from './Footer.tsx';
import { GrowingText } from './GrowingText.tsx';
import { DraftSkeleton } from './Looking.tsx';
import { usePaneText } from './pane-text.ts';
import { Recipients } from './Recipients.tsx';
import { relationOf } from './relation.ts';
import { Bar } from './Skeleton.tsx';
import { useServices } from './services.ts';
import { useDraft } from './use-draft.ts';
import type { Letter } from './use-sending.ts';
import { useSharedMailbox } from './use-shared-mailbox.ts';

// Most notes need none of these.
const Occasion = lazy(() => import('./Occasion.tsx'));
const MoreChoices = lazy(() => import('./MoreChoices.tsx'));
const PersonPicker = lazy(() => import('./PersonPicker.tsx'));

const useStyles = makeStyles({
  scroll: { flex: 1, minHeight: 0, overflowY: 'auto', display: 'flex', flexDirection: 'column' },
  form: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  subject: { width: '100%', minWidth: 0 },
  start: {
    alignSelf: 'flex-start',
    minWidth: 0,
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalXS})`,
  },
  checks: {
    display: 'flex',
    flexDirection: 'column',
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`,
  },
});

/** The note, ready to send, every word editable. */
export function NoteForm({
  top,
  situation,
  hash,
  store,
  delivery,
  helper,
  mine,
  someoneElse,
}: DraftFormProps & { helper: Helper; mine: Helper | null; someoneElse: () => void }) {
  const styles = useStyles();
  const t = usePaneText();
  const common = useCommonText();
  const chipLabel = useId();
  const { host } = useServices();
  const draft = useDraft(situation, hash, helper, store);
  const isShared = useSharedMailbox(situation);
  const [adding, setAdding] = useState(false);
  const [more, setMore] = useState(false);
  const relation = relationOf(helper, host.me, mine?.manager?.id ?? null);
  const helpers: [Helper, ...Helper[]] = [helper, ...(draft?.chosen.coHelpers ?? [])];
  const sender = { me: host.me, mine };
  const copies = copiesOf(helpers, sender, { ccManagers: true, ccOwnManager: false });
  const copied = draft ? copiesOf(helpers, sender, draft.chosen) : copies;
  const people = (add?: ReactNode) => (
    <Recipients
      helpers={helpers}
      copied={copied}
      copies={copies}
      relation={relation}
      draft={draft}
      someoneElse={someoneElse}
    >
      {add}
    </Recipients>
  );
  if (relation.kind === 'myself' || relation.kind === 'declines')
    return (
      <div className={styles.scroll}>
        {top}
        <div className={styles.form}>{people()}</div>
      </div>
    );
  if (!draft)
    return (
      <div className={styles.scroll}>
        {top}
        <DraftSkeleton />
      </div>
    );

  const { chosen } = draft;
  const letter: Letter = { hash, request: draft.request(), helpers, copied };
  const { sending } = delivery;
  const underway = sending.kind === 'counting' || sending.kind === 'leaving';
  const leaving = underway && sending.letter.hash === hash;
  const blank = draft.text.trim() === '' || draft.subject.trim() === '';
  const names = [host.me.name, ...helpers.map(({ displayName }) => displayName)];
  const isEmpty = chosen.text !== null && isEmptyPraise(chosen.text, draft.options.catalogue, names);
  const chips = chipsFor[chosen.occasion];
  const add = (other: Helper) => {
    setAdding(false);
    if (helpers.every(({ id }) => id !== other.id)) draft.write({ coHelpers: [...chosen.coHelpers, other] });
  };
  return (
    <>
      <div className={styles.scroll}>
        {top}
        <div className={styles.form} inert={leaving}>
          {situation.verdict === null && (
            <Suspense fallback={<Bar height={56} />}>
              <Occasion draft={draft} helpers={helpers} />
            </Suspense>
          )}
          {people(
            adding ? (
              <Suspense fallback={<Bar height={32} />}>
                <PersonPicker asked pick={add} />
              </Suspense>
            ) : (
              helpers.length < limits.helpers && (
                <Button
                  className={styles.start}
                  appearance="subtle"
                  size="small"
                  icon={<AddRegular />}
                  onClick={() => setAdding(true)}
                >
                  {t('add-person')}
                </Button>
              )
            ),
          )}
          {isShared && <span>{t('from-mailbox', { name: host.me.name })}</span>}
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
          {isEmpty && (
            <span role="note">{common('praise.question', { helper: firstNameOf(helper.displayName) })}</span>
          )}
          <Chips
            labelId={`${chipLabel}how`}
            label={t('how')}
            chips={chips.how.map((name) => ({ name, label: common(`how.${name}`) }))}
            chosen={chosen.how}
            toggle={draft.toggleHow}
          />
          <Chips
            labelId={`${chipLabel}made`}
            label={t('so-that')}
            chips={chips.madePossible.map((name) => ({ name, label: common(`made.${name}`) }))}
            chosen={chosen.madePossible}
            toggle={draft.toggleMade}
          />
          <div className={styles.checks}>
            <Checkbox
              label={t('visible-to-team')}
              checked={chosen.visibility === 'team'}
              onChange={(_, { checked }) =>
                draft.write({ visibility: checked === true ? 'team' : 'private' })
              }
            />
            <Checkbox
              label={t('and-team')}
              checked={chosen.andTeam}
              onChange={(_, { checked }) => draft.write({ andTeam: checked === true })}
            />
          </div>
          {more ? (
            <Suspense fallback={<Bar height={160} />}>
              <MoreChoices draft={draft} helper={helper} hasManager={mine?.manager !== null} />
            </Suspense>
          ) : (
            <PlainButton onClick={() => setMore(true)}>{t('more')}</PlainButton>
          )}
        </div>
      </div>
      {!underway && (
        <Footer letter={letter} blank={blank || relation.kind === 'no-address'} delivery={delivery} />
      )}
    </>
  );
}
