import { FluentProvider, makeStyles, type Theme, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect } from 'react';
import { Announcer } from '../common/announcer.tsx';
import { type Words, WordsProvider } from '../common/words.tsx';

const useStyles = makeStyles({
  page: {
    minHeight: '100vh',
    boxSizing: 'border-box',
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

export const productName = 'Kind Regards';

/** What every page in Teams stands in: theme, language, direction, and the live region. */
export function Frame({ theme, words, children }: { theme: Theme; words: Words; children: ReactNode }) {
  const styles = useStyles();
  useEffect(() => {
    document.documentElement.lang = words.locale;
    document.documentElement.dir = words.dir;
  }, [words]);
  return (
    <FluentProvider theme={theme} dir={words.dir} className={styles.page}>
      <WordsProvider words={words}>
        <Announcer>
          <main>
            <h1 className={styles.hidden}>{productName}</h1>
            {children}
          </main>
        </Announcer>
      </WordsProvider>
    </FluentProvider>
  );
}
