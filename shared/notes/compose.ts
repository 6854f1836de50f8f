import { type Catalogue, textOf } from '../text/text.ts';
import type { How, MadePossible } from './chips.ts';
import { firstNameOf } from './names.ts';
import { variantOf } from './seed.ts';
import { quotableTitle, readableTicket } from './title.ts';
import { topicOf } from './topic.ts';

/** What is known about the help. Titles and names are other people's words. */
export interface NoteFacts {
  helper: string;
  sender: string;
  title: string | null;
  ticketId: string | null;
  /** False when someone is thanked by hand: then no problem is known to be solved. */
  solved: boolean;
  how: How[];
  madePossible: MadePossible[];
}
export interface NoteOptions {
  /** BCP 47; chooses plurals and list punctuation. */
  language: string;
  /** `shared/text/<language>/notes.json`. */
  catalogue: Catalogue;
  english: Catalogue;
  seed: number;
}
export interface ComposedNote {
  subject: string;
  text: string;
  language: string;
}
/** The seam: whatever else writes notes one day has this shape. */
export type NoteComposer = (facts: NoteFacts, options: NoteOptions) => ComposedNote;

/** A short note: one fact, thanks, one effect. Same facts and seed give the same words. */
export const composeNote: NoteComposer = (facts, options) => {
  const say = speaker(options);
  const title = facts.solved ? quotableTitle(facts.title) : null;
  const topic = topicOf(title, options.catalogue);
  const ticket = facts.solved && title === null ? readableTicket(facts.ticketId) : null;

  const about = aboutKeys(topic.kind === 'thing' ? topic.name : null, topic.kind, title, facts.solved);
  const values = {
    title: title ?? '',
    ...(topic.kind === 'thing'
      ? {
          topic: say(`topic.${topic.name}.name`),
          topicObject: say.optional(`topic.${topic.name}.object`) ?? say(`topic.${topic.name}.name`),
          number: say.optional(`topic.${topic.name}.number`) ?? 'one',
        }
      : {}),
  };
  const fact = say.variant(about.facts.find(say.knows) ?? 'fact.plain', values);
  const thanks = howSentence(facts.how, say) ?? say.variant('thanks.plain');
  const effect = madeSentence(facts.madePossible, say) ?? say.variant('effect.plain');
  const sentences: Record<string, string> = { fact, thanks, effect };
  const body = say
    .variant('order')
    .split(' ')
    .map((name, at) => {
      const sentence = sentences[name] ?? '';
      return at === 0 && say('first') === 'lower' ? sentence : capitalised(sentence, options.language);
    });
  if (ticket) body.push(say('ticket', { ticket }));

  return {
    subject: say(about.subject, values),
    text: [
      say('greeting', { helper: firstNameOf(facts.helper) }),
      body.join(' '),
      say.variant('closing', { sender: firstNameOf(facts.sender) }),
    ].join('\n\n'),
    language: options.language,
  };
};

/** The sentence that the chosen hows make, or null for none: also what a chip adds to an edited note. */
export const howSentenceOf = (how: How[], options: NoteOptions) =>
  sentenceCase(howSentence(how, speaker(options)), options);
export const madeSentenceOf = (made: MadePossible[], options: NoteOptions) =>
  sentenceCase(madeSentence(made, speaker(options)), options);

const sentenceCase = (sentence: string | null, options: NoteOptions) =>
  sentence === null ? null : capitalised(sentence, options.language);

const howSentence = (how: How[], say: Speaker) =>
  how.length === 0
    ? null
    : say.variant('thanks.how', { clauses: say.list(how.map((name) => say(`how.${name}`))) });
const madeSentence = (made: MadePossible[], say: Speaker) =>
  made.length === 0
    ? null
    : say.variant('effect.made', { clauses: say.list(made.map((name) => say(`made.${name}`))) });

function aboutKeys(topic: string | null, kind: string, title: string | null, solved: boolean) {
  if (!solved) return { facts: ['fact.by-hand'], subject: 'subject.plain' };
  if (topic) return { facts: [`topic.${topic}.fact`, 'fact.topic'], subject: 'subject.topic' };
  if (title === null) return { facts: ['fact.plain'], subject: 'subject.plain' };
  return { facts: [kind === 'request' ? 'fact.request' : 'fact.title'], subject: 'subject.title' };
}

const capitalised = (text: string, language: string) =>
  text.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase(language));

type Speaker = ReturnType<typeof speaker>;
function speaker({ language, catalogue, english, seed }: NoteOptions) {
  const format = textOf(language, english, catalogue);
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const say = (key: string, values?: Record<string, string>) => format(key, values);
  const has = (key: string) => key in catalogue;
  return Object.assign(say, {
    optional: (key: string) => (has(key) ? say(key) : null),
    knows: (key: string) => has(key) || has(`${key}.1`),
    variant: (key: string, values?: Record<string, string>) => say(variantOf(has, key, seed), values),
    list: (clauses: string[]) => list.format(clauses),
  });
}
