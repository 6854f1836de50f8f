import { useEffect, useRef, useState } from 'react';
import type { ThanksView } from '../../shared/api.ts';
import type { Verdict, VerdictKind } from '../../shared/detection/types.ts';
import { sourceHash } from '../../shared/keys.ts';
import type { Judged } from './judge.ts';
import { painted } from './painted.ts';
import { useServices } from './services.ts';
import type { Situation } from './situation.ts';
import type { Mail } from './use-mail.ts';
import type { Sending } from './use-sending.ts';

export type NothingWhy = 'no-mail' | 'ordinary' | 'not-solved' | 'closed' | 'mine' | 'uncertain';

/** What the pane shows; the component draws each case. */
export type PaneState =
  | { kind: 'looking' }
  | { kind: 'nothing'; why: NothingWhy }
  | { kind: 'already-thanked'; hash: string; situation: Situation; thanks: ThanksView }
  /**
   * There before any sign-in or answer of the server; `hash` follows within a moment and opens the draft. While it is being sent
   * it stays in sight, untouchable.
   */
  | { kind: 'suggestion' | 'sending'; situation: Situation; hash: string | null }
  | { kind: 'sent'; hash: string; sending: Extract<Sending, { kind: 'sent' }> }
  | { kind: 'elsewhere'; hash: string; sending: Extract<Sending, { kind: 'known' | 'doubt' }> };

/** `chosen`: what the sender picked from the inbox or by hand; it goes before the open mail. */
export function usePane(
  mail: Mail,
  judged: Judged | null,
  chosen: Situation | null,
  sending: Sending,
  thankAgain: boolean,
  news: number,
): PaneState {
  const situation = chosen ?? judged?.situation ?? null;
  const known = useKnown(situation, news);

  if (situation === null) return withoutSuggestion(mail, judged?.verdict ?? null);
  const current = known?.situation === situation ? known : null;
  if (current && 'letter' in sending && sending.letter.hash === current.hash) {
    if (sending.kind === 'counting' || sending.kind === 'leaving')
      return { kind: 'sending', situation, hash: current.hash };
    if (sending.kind === 'sent') return { kind: 'sent', hash: current.hash, sending };
    if (sending.kind === 'known' || sending.kind === 'doubt')
      return { kind: 'elsewhere', hash: current.hash, sending };
  }
  if (current?.thanks && !thankAgain)
    return { kind: 'already-thanked', hash: current.hash, situation, thanks: current.thanks };
  return { kind: 'suggestion', situation, hash: current?.hash ?? null };
}

// A ticket's mail that thanks nobody deserves its own sentence.
const reasonsForNothing: Record<VerdictKind, NothingWhy> = {
  ordinary: 'ordinary',
  opened: 'not-solved',
  updated: 'not-solved',
  assigned: 'not-solved',
  pending: 'not-solved',
  reopened: 'not-solved',
  warning: 'not-solved',
  'closed-without-help': 'closed',
  'mine-to-solve': 'mine',
  resolved: 'uncertain',
  closed: 'uncertain',
  survey: 'uncertain',
  'fix-reply': 'uncertain',
  confirmed: 'uncertain',
};

function withoutSuggestion(mail: Mail, verdict: Verdict | null): PaneState {
  if (mail.kind === 'none') return { kind: 'nothing', why: 'no-mail' };
  if (mail.kind === 'reading' || verdict === null) return { kind: 'looking' };
  return { kind: 'nothing', why: reasonsForNothing[verdict.kind] };
}

/** The situation's hash, and what the server remembers of it. Without an answer it counts as new. */
function useKnown(situation: Situation | null, news: number) {
  const { api } = useServices();
  const [known, setKnown] = useState<{
    situation: Situation;
    hash: string;
    thanks: ThanksView | null;
  } | null>(null);
  const isFirst = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `news` is the reason to ask again.
  useEffect(() => {
    if (situation === null) return;
    const leaving = new AbortController();
    const learn = async () => {
      // What the first mail says stood there before this part of the pane; what another says comes before its draft.
      if (!isFirst.current) await painted();
      isFirst.current = false;
      const hash = await sourceHash(situation.source);
      if (leaving.signal.aborted) return;
      setKnown((before) => (before?.situation === situation ? before : { situation, hash, thanks: null }));
      if (situation.source.kind === 'manual') return;
      const state = await api.suggestion(hash, leaving.signal).catch(() => null);
      if (!leaving.signal.aborted && state?.thanks) setKnown({ situation, hash, thanks: state.thanks });
    };
    void learn();
    return () => leaving.abort();
  }, [api, situation, news]);
  return known;
}
