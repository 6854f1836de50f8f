import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { Helper } from '../../shared/api.ts';
import { firstNameOf } from '../../shared/notes/names.ts';
import { PersonLine } from '../common/PersonLine.tsx';
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
  quiet: { flexShrink: 0, minWidth: 0 },
});

/** Who will see it, before it is sent. */
export function Recipients({
  helper,
  relation,
  draft,
  someoneElse,
}: {
  helper: Helper;
  relation: Relation;
  draft: Draft | null;
  someoneElse: () => void;
}) {
  const styles = useStyles();
  const t = usePaneText();
  const word = wordOn(relation, helper, t);
  const copies = relation.kind === 'copies' ? relation.manager : null;
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
      {copies && draft && (
        <div className={styles.line}>
          <span className={styles.label}>{t('cc')}</span>
          {draft.ccManagers ? (
            <>
              <span className={styles.person}>
                <PersonLine
                  id={copies.id}
                  name={copies.displayName}
                  about={t('manager-of', { name: firstNameOf(helper.displayName) })}
                />
              </span>
              <Button
                appearance="subtle"
                size="small"
                icon={<DismissRegular />}
                aria-label={t('leave-out', { name: copies.displayName })}
                onClick={() => draft.write({ ccManagers: false })}
              />
            </>
          ) : (
            <>
              <span className={styles.person}>{t('no-copy')}</span>
              <Button
                className={styles.quiet}
                appearance="transparent"
                size="small"
                onClick={() => draft.write({ ccManagers: true })}
              >
                {t('add-back', { name: firstNameOf(copies.displayName) })}
              </Button>
            </>
          )}
        </div>
      )}
      {word && <p className={styles.word}>{word}</p>}
    </div>
  );
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
