import {
  Button,
  Field,
  Input,
  makeStyles,
  Select,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { Helper } from '../../shared/api.ts';
import { chipsFor, type Occasion as OccasionName, occasions, treats } from '../../shared/notes/chips.ts';
import { invitationOf } from '../../shared/notes/invitation.ts';
import { useAnnounce } from '../common/announcer.tsx';
import { usePaneText } from './pane-text.ts';
import { useServices } from './services.ts';
import type { Draft } from './use-draft.ts';

const useStyles = makeStyles({
  occasion: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  field: { minWidth: 0, width: '100%' },
  start: { alignSelf: 'flex-start' },
  word: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What a note by hand is about, and what that occasion wants to know. */
export default function Occasion({ draft, helpers }: { draft: Draft; helpers: Helper[] }) {
  const styles = useStyles();
  const t = usePaneText();
  const { occasion, project } = draft.chosen;
  const choose = (name: OccasionName) => {
    const chips = chipsFor[name];
    // Chips that the occasion doesn't offer could not be taken back.
    draft.write({
      occasion: name,
      how: draft.chosen.how.filter((how) => chips.how.includes(how)),
      madePossible: draft.chosen.madePossible.filter((made) => chips.madePossible.includes(made)),
    });
  };
  return (
    <div className={styles.occasion}>
      <Field label={t('occasion')}>
        <Select
          value={occasion}
          onChange={(_, { value }) => choose(occasions.find((name) => name === value) ?? 'ticket')}
        >
          {occasions.map((name) => (
            <option key={name} value={name}>
              {t(`occasion.${name}`)}
            </option>
          ))}
        </Select>
      </Field>
      {occasion === 'project' && (
        <Field label={t('project-name')}>
          <Input
            className={styles.field}
            maxLength={70}
            value={project}
            onChange={(_, { value }) => draft.write({ project: value })}
          />
        </Field>
      )}
      {occasion === 'treat' && <Treat draft={draft} helpers={helpers} />}
    </div>
  );
}

/** "Donuts on Thursday": a day and a place make an invitation, filled in, for the sender to send from Outlook. */
function Treat({ draft, helpers }: { draft: Draft; helpers: Helper[] }) {
  const styles = useStyles();
  const t = usePaneText();
  const announce = useAnnounce();
  const { host } = useServices();
  const [word, setWord] = useState<'treat.opened' | 'treat.not-opened' | null>(null);
  const { treat } = draft.chosen;
  const set = (part: Partial<typeof treat>) => draft.write({ treat: { ...treat, ...part } });
  const invite = () => {
    const invitation = invitationOf(draft.facts, draft.options);
    if (!invitation) return;
    const said = () => {
      try {
        host.invite({
          attendees: helpers.flatMap(({ mail }) => mail ?? []),
          subject: invitation.subject,
          body: draft.text,
          location: invitation.location,
          // No time zone: ten o'clock in the sender's own morning.
          start: new Date(`${invitation.day}T10:00:00`),
          end: new Date(`${invitation.day}T10:30:00`),
        });
        return 'treat.opened';
      } catch {
        return 'treat.not-opened';
      }
    };
    const what = said();
    setWord(what);
    announce(t(what));
  };
  return (
    <>
      <Field label={t('treat')}>
        <Select value={treat.treat} onChange={(_, { value }) => set({ treat: value })}>
          {treats.map((name) => (
            <option key={name} value={name}>
              {t(`treat.${name}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('treat.day')}>
        <Input
          className={styles.field}
          type="date"
          value={treat.day}
          onChange={(_, { value }) => set({ day: value })}
        />
      </Field>
      <Field label={t('treat.place')}>
        <Input
          className={styles.field}
          maxLength={100}
          value={treat.place}
          onChange={(_, { value }) => set({ place: value })}
        />
      </Field>
      {treat.day !== '' && (
        <Button className={styles.start} onClick={invite}>
          {t('treat.invite')}
        </Button>
      )}
      {word && <p className={styles.word}>{t(word)}</p>}
    </>
  );
}
