import { FluentProvider } from '@fluentui/react-components';
import { StrictMode, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { Announcer } from '../common/announcer.tsx';
import { useAppearance } from '../common/appearance.ts';
import { Mishap } from '../common/Mishap.tsx';
import { loadWords, type Words, WordsProvider } from '../common/words.tsx';
import { type Host, officeHost } from './host.ts';
import { expectLanguages } from './mail-languages.ts';
import { OutOfOrder } from './OutOfOrder.tsx';
import { Outside } from './Outside.tsx';
import type { HostTheme } from './office-theme.ts';
import { Pane } from './Pane.tsx';

const place = document.getElementById('pane');
const root = place && createRoot(place);

const unknownTheme: HostTheme = { isDark: () => null, subscribe: () => () => {} };

function Everything({ words, host }: { words: Words; host: Host | null }) {
  const { subscribe, isDark } = host?.theme ?? unknownTheme;
  const theme = useAppearance(useSyncExternalStore(subscribe, isDark));
  return (
    <FluentProvider theme={theme} dir={words.dir} style={{ height: '100%' }}>
      <WordsProvider words={words}>
        <Announcer>
          {host ? (
            <Mishap instead={<OutOfOrder />}>
              <Pane host={host} />
            </Mishap>
          ) : (
            <Outside />
          )}
        </Announcer>
      </WordsProvider>
    </FluentProvider>
  );
}

async function open() {
  const info = await Office.onReady();
  // Opened as a plain page there is no Outlook around it: onReady says so with host null.
  const host = info.host === Office.HostType.Outlook ? officeHost(Office) : null;
  const locale = host?.locale ?? navigator.language;
  if (host) expectLanguages([locale, ...navigator.languages]);
  const words = await loadWords(locale, ['suggestion', 'detection']);
  document.documentElement.lang = words.locale;
  document.documentElement.dir = words.dir;
  root?.render(
    <StrictMode>
      <Everything words={words} host={host} />
    </StrictMode>,
  );
}

void open();
