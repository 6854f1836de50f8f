import { makeStyles, tokens } from '@fluentui/react-components';
import { type ComponentType, useEffect, useState } from 'react';
import { useWords, type Words } from '../common/words.tsx';
import { Headline } from './Headline.tsx';
import type { Host } from './host.ts';
import type { Judged } from './judge.ts';
import { DraftSkeleton, Looking } from './Looking.tsx';
import { useJudged } from './use-judged.ts';
import { type Mail, useMail } from './use-mail.ts';

const useStyles = makeStyles({
  pane: {
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
});

export interface WholePaneProps {
  host: Host;
  mail: Mail;
  judged: Judged | null;
  words: Words;
}

/** What the open mail says comes first and by itself; everything else of the pane is loaded once that stands. */
export function Pane({ host }: { host: Host }) {
  const styles = useStyles();
  const mail = useMail(host);
  const judged = useJudged(mail, host.me);
  const whole = useWhole(mail.kind === 'none' || judged !== null);
  return (
    <main className={styles.pane}>
      {whole ? (
        <whole.Pane host={host} mail={mail} judged={judged} words={whole.words} />
      ) : judged?.situation ? (
        <>
          <Headline situation={judged.situation} />
          <DraftSkeleton withQuestion />
        </>
      ) : (
        <Looking />
      )}
    </main>
  );
}

interface Whole {
  Pane: ComponentType<WholePaneProps>;
  words: Words;
}

/** The rest of the pane, fetched as soon as `wanted`. Throws to the boundary above when it doesn't come. */
function useWhole(wanted: boolean): Whole | null {
  const words = useWords();
  const [whole, setWhole] = useState<Whole | null>(null);
  const [fault, setFault] = useState<unknown>(null);
  useEffect(() => {
    if (!wanted) return;
    let left = false;
    // Painted before it loads: two frames from here the words are on the screen.
    requestAnimationFrame(() =>
      setTimeout(() => {
        // The first thing that the rest wants is a token.
        import('../common/msal.ts').catch(() => {});
        import('./whole-pane.ts')
          .then(({ wholePane }) => wholePane(words))
          .then(
            (loaded) => !left && setWhole(loaded),
            (cause: unknown) => !left && setFault(cause),
          );
      }),
    );
    return () => {
      left = true;
    };
  }, [wanted, words]);
  if (fault !== null) throw fault;
  return whole;
}
