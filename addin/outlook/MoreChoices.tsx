import { Checkbox, Field, Input, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Helper } from '../../shared/api.ts';
import { tones } from '../../shared/notes/chips.ts';
import { firstNameOf } from '../../shared/notes/names.ts';
import { usePaneText } from './pane-text.ts';
import { useServices } from './services.ts';
import type { Draft } from './use-draft.ts';

const useStyles = makeStyles({
  more: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  field: { minWidth: 0, width: '100%' },
});
/** Outlook keeps 32 kB in all. */
const longestAid = 300;
const typingPauseMs = 600;

/** What most notes leave as it is: the tone, the name below, a copy for one's own manager, and what to remember. */
export default function MoreChoices({
  draft,
  helper,
  hasManager,
}: {
  draft: Draft;
  helper: Helper;
  hasManager: boolean;
}) {
  const styles = useStyles();
  const t = usePaneText();
  return (
    <div className={styles.more}>
      <Field label={t('tone')}>
        <Select
          autoFocus // the button that brought it is gone
          value={draft.chosen.tone}
          onChange={(_, { value }) => draft.write({ tone: tones.find((tone) => tone === value) ?? 'warm' })}
        >
          {tones.map((tone) => (
            <option key={tone} value={tone}>
              {t(`tone.${tone}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('signature')}>
        <Input
          className={styles.field}
          maxLength={80}
          value={draft.signature}
          placeholder={firstNameOf(draft.facts.sender)}
          onChange={(_, { value }) => draft.sign(value)}
        />
      </Field>
      {hasManager && (
        <Checkbox
          label={t('own-manager')}
          checked={draft.chosen.ccOwnManager}
          onChange={(_, { checked }) => draft.write({ ccOwnManager: checked === true })}
        />
      )}
      <MemoryAid helper={helper} />
    </div>
  );
}

function MemoryAid({ helper }: { helper: Helper }) {
  const t = usePaneText();
  const { settings } = useServices().host;
  const key = `about ${helper.id}`;
  const [aid, setAid] = useState(() => settings.read(key));
  const [kept, setKept] = useState<'kept' | 'not-kept' | null>(null);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const unsaved = useRef<string | null>(null);
  const keep = (text: string) => {
    unsaved.current = null;
    settings.write(key, text).then(
      () => setKept('kept'),
      () => setKept('not-kept'),
    );
  };
  // Leaving in the middle of a word keeps what was written.
  useEffect(
    () => () => {
      clearTimeout(pause.current);
      if (unsaved.current !== null) settings.write(key, unsaved.current).catch(() => {});
    },
    [settings, key],
  );
  return (
    <Field
      label={t('aids')}
      hint={t('aids.hint', { name: firstNameOf(helper.displayName) })}
      validationState={kept === 'not-kept' ? 'warning' : 'none'}
      validationMessage={kept && t(`aids.${kept}`)}
    >
      <Textarea
        maxLength={longestAid}
        value={aid}
        textarea={{ dir: 'auto' }}
        onChange={(_, { value }) => {
          setAid(value);
          setKept(null);
          unsaved.current = value;
          clearTimeout(pause.current);
          pause.current = setTimeout(() => keep(value), typingPauseMs);
        }}
      />
    </Field>
  );
}
