import { FluentProvider } from '@fluentui/react-components';
import { StrictMode, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { Announcer } from '../common/announcer.tsx';
import { useAppearance } from '../common/appearance.ts';
import { readDeployment } from '../common/deployment.ts';
import { Mishap } from '../common/Mishap.tsx';
import { FacesProvider } from '../common/photos.tsx';
import { loadWords, type Words, WordsProvider } from '../common/words.tsx';
import { officeHost } from './host.ts';
import { expectLanguages } from './mail-languages.ts';
import { OutOfOrder } from './OutOfOrder.tsx';
import { Outside } from './Outside.tsx';
import type { HostTheme } from './office-theme.ts';
import { Pane } from './Pane.tsx';
import { connect, type Services, ServicesProvider } from './services.ts';

const place = document.getElementById('pane');
const root = place && createRoot(place);

const unknownTheme: HostTheme = { isDark: () => null, subscribe: () => () => {} };

function Everything({ words, services }: { words: Words; services: Services | null }) {
  const { subscribe, isDark } = services?.host.theme ?? unknownTheme;
  const theme = useAppearance(useSyncExternalStore(subscribe, isDark));
  return (
    <FluentProvider theme={theme} dir={words.dir} style={{ height: '100%' }}>
      <WordsProvider words={words}>
        <Announcer>
          {services ? (
            <ServicesProvider value={services}>
              <FacesProvider photo={services.api.photo}>
                <Mishap instead={<OutOfOrder />}>
                  <Pane />
                </Mishap>
              </FacesProvider>
            </ServicesProvider>
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
  const services =
    info.host === Office.HostType.Outlook ? connect(readDeployment(), officeHost(Office)) : null;
  const locale = services?.host.locale ?? navigator.language;
  if (services) expectLanguages([locale, ...navigator.languages]);
  const words = await loadWords(locale, ['common', 'pane', 'detection']);
  document.documentElement.lang = 'pane' in words.catalogues ? locale : 'en';
  document.documentElement.dir = words.dir;
  root?.render(
    <StrictMode>
      <Everything words={words} services={services} />
    </StrictMode>,
  );
}

void open();
