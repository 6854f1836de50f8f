import type { Helper } from '../../shared/api.ts';
import { oneClickThreshold } from '../../shared/detection/client.ts';
import { sourceHash } from '../../shared/keys.ts';
import { composeNote } from '../../shared/notes/compose.ts';
import type en from '../../shared/text/en/quick.json';
import type { Text } from '../../shared/text/text.ts';
import { type Delivered, deliver } from '../common/deliver.ts';
import { scopes } from '../common/graph-client.ts';
import { asProblem, type ProblemCode } from '../common/problem.ts';
import { copiesOf } from './copies.ts';
import { factsOf, requestOf, signatureKey } from './draft-facts.ts';
import { type DraftStore, untouched } from './draft-store.ts';
import { notesTo } from './earlier-notes.ts';
import { judge } from './judge.ts';
import { languagesFor } from './mail-languages.ts';
import { noteOptionsFor, optionsOf } from './note-options.ts';
import { readItem } from './read-item.ts';
import { relationOf } from './relation.ts';
import type { Services } from './services.ts';
import type { Situation } from './situation.ts';
import type { UndoBox } from './undo-box.ts';
import { whoIs } from './use-lookup.ts';

export interface QuickParts {
  services: Services;
  store: DraftStore;
  undo: UndoBox;
  t: Text<typeof en>;
  wait: (ms: number) => Promise<void>;
}

export const quickUndoMs = 5_000;
const tickMs = 250;

/** What the command says above the mail, by its key in `quick.json`. */
type Word = keyof typeof en;
interface Told {
  word: Word;
  helper?: Helper;
}
interface Letter {
  situation: Situation;
  hash: string;
  helper: Helper;
  copied: string[];
}

/**
 * Thanks who solved the open mail's ticket, without a question: only where the verdict is certain, the directory knows
 * exactly one such person, and sending was allowed before. Otherwise it says what to do instead. Until the few
 * seconds are over nothing has left, and a second click takes it back.
 */
export async function quickThanks(parts: QuickParts): Promise<void> {
  const { services, undo, t, wait } = parts;
  const { host } = services;
  const say = (word: Word, about: Partial<Letter> = {}, seconds = 0) => {
    const { helper, copied = [] } = about;
    const copy =
      copied.length > 0
        ? t('copy', { manager: new Intl.ListFormat(host.locale).format(copied) })
        : t('no-copy');
    const sentence = t(word, { helper: helper?.displayName ?? '', copy, seconds });
    return host.notify(word === 'thanking' ? 'progress' : 'word', sentence);
  };

  const found = await whom(parts).catch((fault: unknown): Told => ({ word: wordFor(asProblem(fault).code) }));
  if ('word' in found) return say(found.word, found);
  const { hash } = found;
  if (undo.stopOther(hash, services.now().getTime())) return say('undone');

  undo.begin(hash, services.now().getTime() + quickUndoMs);
  for (let left = quickUndoMs; left > 0; left -= tickMs) {
    if (left % 1_000 === 0) await say('thanking', found, left / 1_000);
    await wait(tickMs);
    if (undo.wasStopped(hash)) {
      undo.end(hash);
      return;
    }
  }
  undo.end(hash);
  const word = await send(parts, found).catch((fault: unknown) => wordFor(asProblem(fault).code));
  return say(word, found);
}

/** The one certain person, or the word that says why there is none. */
async function whom({ services, store }: QuickParts): Promise<Letter | Told> {
  const { host, api, signIn } = services;
  const message = await readItem(host.item());
  if (!message) return { word: 'nothing' };
  const conversation = { kind: 'mail' as const, me: host.me, messages: [message] };
  await languagesFor(conversation);
  const { verdict, situation } = judge(conversation);
  if (!situation) return { word: 'nothing' };
  if (verdict.confidence < oneClickThreshold) return { word: 'look-first' };

  const hash = await sourceHash(situation.source);
  const saved = store.load(hash) ?? untouched;
  const { name, address } = situation.helper;
  const helper = saved.chosen ?? (await whoIs(address, name, (query) => api.helpers(query)));
  if (!('id' in helper)) return { word: 'choose' };
  const [mine] = await api.helpers({ mail: host.me.address }).catch(() => []);
  const relation = relationOf(helper, host.me, mine?.manager?.id ?? null);
  const helpers = [helper, ...saved.coHelpers];
  const copied = copiesOf(helpers, { me: host.me, mine: mine ?? null }, saved);
  const letter = { situation, hash, helper, copied: copied.map(({ displayName }) => displayName) };
  if (relation.kind === 'declines') return { word: 'declines', helper };
  if (relation.kind === 'myself' || relation.kind === 'no-address') return { word: 'look-first' };
  if ((await api.suggestion(hash)).thanks) return { word: 'known', helper };
  return (await signIn.has(scopes.send)) ? letter : { word: 'permission' };
}

/** Composes and delivers it: the words that the pane shows, edited ones included. */
async function send(
  { services, store, wait }: QuickParts,
  { situation, hash, helper }: Letter,
): Promise<Word> {
  const { host } = services;
  const saved = store.load(hash) ?? untouched;
  const words = await noteOptionsFor([helper.preferredLanguage, host.locale], hash);
  const options = optionsOf(words, saved, services.earlier, helper.id);
  const facts = factsOf(situation, helper, host.me.name, saved, host.settings.read(signatureKey));
  const composed = composeNote(facts, options);
  const note = {
    subject: saved.subject ?? composed.subject,
    text: saved.text ?? composed.text,
    language: composed.language,
  };
  const request = { ...requestOf(situation, helper, saved, note), claimant: crypto.randomUUID() };
  const delivered = await deliver({ ...services, wait }, request);
  if (delivered.kind === 'sent') {
    store.clear(hash);
    services.earlier.keep(notesTo([helper, ...saved.coHelpers], note.text, services.now()));
  }
  return wordOf(delivered);
}

function wordOf(delivered: Delivered): Word {
  switch (delivered.kind) {
    case 'sent':
      return 'sent';
    case 'known':
      if (delivered.state === 'sent') return 'known';
      return delivered.state === 'sending' || delivered.state === 'unsure' ? 'doubt' : 'not-sent';
    case 'checking':
    case 'unsure':
      return 'doubt';
    case 'refused':
      return 'not-sent';
  }
}

function wordFor(code: ProblemCode): Word {
  if (code === 'recently-thanked') return 'recently';
  if (code === 'helper-declines') return 'declines';
  return code.startsWith('sign-in') || code === 'not-signed-in' ? 'permission' : 'not-sent';
}
