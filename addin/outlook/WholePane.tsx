import { lazy, Suspense, useMemo, useState } from 'react';
import { readDeployment } from '../common/deployment.ts';
import { FacesProvider } from '../common/photos.tsx';
import { useUnfinished } from '../common/use-unfinished.ts';
import { WordsProvider } from '../common/words.tsx';
import { AlreadyThanked } from './AlreadyThanked.tsx';
import { browserStorage, draftStore } from './draft-store.ts';
import { Elsewhere } from './Elsewhere.tsx';
import { Looking } from './Looking.tsx';
import { Nothing } from './Nothing.tsx';
import { PageLinks, type PageName } from './PageLinks.tsx';
import type { WholePaneProps } from './Pane.tsx';
import { SendingBar } from './SendingBar.tsx';
import { Sent } from './Sent.tsx';
import { Suggestion } from './Suggestion.tsx';
import { connect, ServicesProvider, useServices } from './services.ts';
import type { Situation } from './situation.ts';
import { UnfinishedCards } from './UnfinishedCards.tsx';
import { type PaneState, usePane } from './use-pane.ts';
import { useSending } from './use-sending.ts';
import { useJudgedInThread } from './use-thread.ts';

const pages = { history: lazy(() => import('./History.tsx')), mine: lazy(() => import('./Mine.tsx')) };

/** The pane with all that it acts through. */
export function WholePane({ words, ...props }: WholePaneProps) {
  const { host } = props;
  const services = useMemo(() => connect(readDeployment(), host), [host]);
  return (
    <WordsProvider words={words}>
      <ServicesProvider value={services}>
        <FacesProvider photo={services.api.photo}>
          <States {...props} />
        </FacesProvider>
      </ServicesProvider>
    </WordsProvider>
  );
}

function States({ host, mail, judged: alone }: Omit<WholePaneProps, 'words'>) {
  const judged = useJudgedInThread(mail, host.me, alone);
  const store = useMemo(() => draftStore(host.me.address, browserStorage()), [host]);
  const delivery = useSending(store, mail.turn);
  const pending = useUnfinished(useServices(), mail.kind !== 'reading');
  const [page, setPage] = useState<{ name: PageName | null; turn: number; from?: PageName }>({
    name: null,
    turn: 0,
  });
  // A choice belongs to the mail it was made on: selecting another mail lets go of it.
  const [chosen, setChosen] = useState<{ turn: number; situation: Situation; anew: boolean } | null>(null);
  const current = chosen?.turn === mail.turn ? chosen : null;
  const state = usePane(
    mail,
    judged,
    current?.situation ?? null,
    delivery.sending,
    current?.anew ?? false,
    pending.news,
  );
  const choose = (situation: Situation, anew = false) => setChosen({ turn: mail.turn, situation, anew });

  // Another mail selected is another thing on one's mind.
  const Chosen = page.name === null || page.turn !== mail.turn ? null : pages[page.name];

  const draw = (shown: PaneState) => {
    switch (shown.kind) {
      case 'looking':
        return <Looking />;
      case 'nothing':
        return <Nothing why={shown.why} choose={choose} />;
      case 'already-thanked':
        return (
          <AlreadyThanked
            situation={shown.situation}
            thanks={shown.thanks}
            again={() => choose(shown.situation, true)}
          />
        );
      case 'suggestion':
      case 'sending': // the same element, so that undo finds the draft as it was
        return <Suggestion key={shown.situation.source.key} {...shown} store={store} delivery={delivery} />;
      case 'sent':
        return <Sent sending={shown.sending} choose={choose} />;
      case 'elsewhere':
        return <Elsewhere sending={shown.sending} done={delivery.done} />;
    }
  };

  return (
    <>
      <UnfinishedCards {...pending} />
      {Chosen ? (
        <Suspense fallback={<Looking />}>
          <Chosen
            back={() => setPage({ name: null, turn: mail.turn, ...(page.name && { from: page.name }) })}
          />
        </Suspense>
      ) : (
        <>
          {draw(state)}
          <PageLinks from={page.from ?? null} open={(name) => setPage({ name, turn: mail.turn })} />
        </>
      )}
      <SendingBar delivery={delivery} shownHash={'hash' in state ? state.hash : null} />
    </>
  );
}
