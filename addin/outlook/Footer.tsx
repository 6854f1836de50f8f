import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useAnnounce } from '../common/announcer.tsx';
import { filledMessage } from './in-outlook.ts';
import { PermissionCard } from './PermissionCard.tsx';
import { ProblemCard } from './ProblemCard.tsx';
import { usePaneText } from './pane-text.ts';
import { RecentCard } from './RecentCard.tsx';
import { useServices } from './services.ts';
import type { Letter, useSending } from './use-sending.ts';

export const useFooterStyles = makeStyles({
  footer: {
    flexShrink: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  actions: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
  word: {
    ...typographyStyles.caption1,
    margin: 0,
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}`,
    color: tokens.colorNeutralForeground2,
  },
});

/** One primary action, always visible; what stands in its way is said right above it. */
export function Footer({
  letter,
  blank,
  delivery,
}: {
  letter: Letter;
  blank: boolean;
  delivery: ReturnType<typeof useSending>;
}) {
  const styles = useFooterStyles();
  const t = usePaneText();
  const announce = useAnnounce();
  const { host } = useServices();
  const [opened, setOpened] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const { sending } = delivery;
  const mine = 'letter' in sending && sending.letter.hash === letter.hash ? sending : null;
  const busy = 'letter' in sending && ['starting', 'counting', 'leaving'].includes(sending.kind);

  const recent = mine?.kind === 'failed' ? mine.problem.about.recent : undefined;
  const { undone, undoneSeen } = delivery;
  useEffect(() => {
    if (!undone) return;
    button.current?.focus();
    undoneSeen();
  }, [undone, undoneSeen]);

  const openInOutlook = () =>
    host.compose(filledMessage(letter)).then(
      () => {
        setOpened(true);
        announce(t('opened-in-outlook'));
      },
      () => announce(t('not-opened')),
    );
  return (
    <footer className={styles.footer}>
      {mine?.kind === 'permission' && (
        <PermissionCard
          title={t('permission.send.title')}
          why={t(mine.refused ? 'permission.send.refused' : 'permission.send.why')}
          allow={() => void delivery.allow(letter)}
          instead={{ label: t('permission.send.instead'), act: () => void openInOutlook() }}
        />
      )}
      {recent && (
        <RecentCard
          recent={recent}
          sendAnyway={() =>
            void delivery.send({
              ...letter,
              request: { ...letter.request, evenThough: ['recently-thanked'] },
            })
          }
          wait={delivery.done}
        />
      )}
      {mine?.kind === 'failed' && !recent && <ProblemCard problem={mine.problem} />}
      {mine?.kind !== 'permission' && !recent && (
        <div className={styles.actions}>
          <Button
            ref={button}
            appearance="primary"
            disabledFocusable={blank || busy}
            onClick={() => void delivery.send(letter)}
          >
            {t('send')}
          </Button>
          <Button appearance="subtle" onClick={() => void openInOutlook()}>
            {t('in-outlook')}
          </Button>
        </div>
      )}
      {opened && <p className={styles.word}>{t('opened-in-outlook')}</p>}
    </footer>
  );
}
