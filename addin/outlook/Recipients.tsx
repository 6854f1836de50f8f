import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Helper, Person } from '../../shared/api.ts';
import { firstNameOf } from '../../shared/notes/names.ts';
import { PersonLine } from '../common/PersonLine.tsx';
import { useLocale } from '../common/words.tsx';
import { firstNames } from './letter-names.ts';
import { type PaneText, usePaneText } from './pane-text.ts';
import type { Relation } from './relation.ts';
import type { Draft } from './use-draft.ts';

const useStyles = makeStyles({
  lines: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minHeight: '36px' },
  label: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground3,
    width: '24px',
    flexShrink: 0,
  },
  person: { flex: 1, minWidth: 0, overflow: 'hidden' },
  word: {
    ...typographyStyles.caption1,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  quiet: { flexShrink: 0, minWidth: 0, marginInlineEnd: `calc(-1 * ${tokens.spacingHorizontalXS})` },
});

interface Props {
  helpers: [Helper, ...Helper[]];
  /** Who gets a copy, as it stands. */
  copied: Person[];
  /** Who would get one if the sender left nobody out. */
  copies: Person[];
  relation: Relation;
  draft: Draft | null;
  someoneElse: () => void;
  /** How to add one more. */
  children?: ReactNode;
}

/** Who will see it, before it is sent. */
export function Recipients({ helpers, copied, copies, relation, draft, someoneElse, children }: Props) {
  const styles = useStyles();
  const t = usePaneText();
  const locale = useLocale();
  const [helper, ...others] = helpers;
  const words = [wordOn(relation, helper, t), ...wordsOn(helpers, relation, t)].filter(
    (word) => word !== null,
  );
  return (
    <div className={styles.lines}>
      <div className={styles.line}>
        <span className={styles.label}>{t('to')}</span>
        <span className={styles.person}>
          <PersonLine id={helper.id} name={helper.displayName} about={helper.jobTitle ?? helper.mail} />
        </span>
        <Button className={styles.quiet} appearance="transparent" size="small" onClick={someoneElse}>
          {t('someone-else')}
        </Button>
      </div>
      {others.map((other) => (
        <div key={other.id} className={styles.line}>
          <span className={styles.label} />
          <span className={styles.person}>
            <PersonLine id={other.id} name={other.displayName} about={other.jobTitle ?? other.mail} />
          </span>
          <Button
            appearance="subtle"
            size="small"
            icon={<DismissRegular />}
            aria-label={t('take-off', { name: other.displayName })}
            onClick={() => draft?.write({ coHelpers: others.filter(({ id }) => id !== other.id) })}
          />
        </div>
      ))}
      {copied.map((person, at) => (
        <div key={person.id} className={styles.line}>
          <span className={styles.label}>{at === 0 && t('cc')}</span>
          <span className={styles.person}>
            <PersonLine
              id={person.id}
              name={person.displayName}
              about={aboutCopy(person, helpers, t, locale)}
            />
          </span>
          {at === 0 && draft && (
            <Button
              appearance="subtle"
              size="small"
              icon={<DismissRegular />}
              aria-label={t('leave-out', {
                name: new Intl.ListFormat(locale).format(copied.map(({ displayName }) => displayName)),
              })}
              onClick={() => draft.write({ ccManagers: false, ccOwnManager: false })}
            />
          )}
        </div>
      ))}
      {copied.length === 0 && copies.length > 0 && draft && (
        <div className={styles.line}>
          <span className={styles.label}>{t('cc')}</span>
          <span className={styles.person}>{t('no-copy')}</span>
          <Button
            className={styles.quiet}
            appearance="transparent"
            size="small"
            onClick={() => draft.write({ ccManagers: true })}
          >
            {t('add-back', { name: firstNames(copies, locale) })}
          </Button>
        </div>
      )}
      {children}
      {words.map((word) => (
        <p key={word} className={styles.word}>
          {word}
        </p>
      ))}
    </div>
  );
}

/** Whose manager it is; the sender's own where it is nobody's else. */
function aboutCopy(person: Person, helpers: Helper[], t: PaneText, locale: string): string {
  const reports = helpers.filter(({ manager }) => manager?.id === person.id);
  return reports.length > 0 ? t('manager-of', { name: firstNames(reports, locale) }) : (person.mail ?? '');
}

function wordOn(relation: Relation, helper: Helper, t: PaneText): string | null {
  const values = { name: firstNameOf(helper.displayName), full: helper.displayName };
  switch (relation.kind) {
    case 'copies':
      return relation.helperIsMyManager
        ? t('relation.my-manager', { ...values, manager: relation.manager.displayName })
        : null;
    default:
      return t(`relation.${relation.kind}`, values);
  }
}

/** What the helpers want, and what they say about themselves. */
function wordsOn(helpers: Helper[], relation: Relation, t: PaneText): string[] {
  if (relation.kind === 'myself' || relation.kind === 'declines') return [];
  return helpers.flatMap(({ displayName, preference, card }) => {
    const name = firstNameOf(displayName);
    if (!preference.thanks) return [t('relation.declines', { name })];
    return [
      ...(preference.teamFeed ? [] : [t('relation.no-team-page', { name })]),
      ...(card.likesToHear ? [t('card.likes', { name, text: card.likesToHear })] : []),
      ...(card.wouldLoveTo ? [t('card.would-love', { name, text: card.wouldLoveTo })] : []),
    ];
  });
}
