import type { NoteFacts, NoteOptions } from './facts.ts';
import type { Speaker } from './speaker.ts';
import { quotableTitle, readableTicket } from './title.ts';
import { topicOf } from './topic.ts';

/** What a note is about: the keys to say it with, and the values that they need. */
export interface About {
  /** `ticket`, another occasion, or `by-hand`: chooses `thanks.*`. */
  kind: string;
  /** Chooses `effect.*`: the kind, or `request` for something new. */
  effect: string;
  fact: string;
  subject: string;
  values: Record<string, string>;
  /** The ticket's number, where nothing says more. */
  ticket: string | null;
}

export function aboutOf(facts: NoteFacts, say: Speaker, options: NoteOptions): About {
  const occasion = facts.occasion ?? 'ticket';
  const kind = occasion === 'ticket' && !facts.solved ? 'by-hand' : occasion;
  const title = kind === 'by-hand' ? null : quotableTitle(facts.title);
  const about = { kind, effect: kind, values: { title: title ?? '' }, ticket: null };
  if (kind !== 'ticket') {
    const titled = (stem: string) =>
      title !== null && say.knows(`${stem}.${kind}-title`) ? `${stem}.${kind}-title` : `${stem}.${kind}`;
    return { ...about, fact: titled('fact'), subject: titled('subject') };
  }
  if (title === null)
    return {
      ...about,
      fact: 'fact.ticket',
      subject: 'subject.ticket',
      ticket: readableTicket(facts.ticketId),
    };

  const topic = topicOf(title, options.catalogue);
  if (topic.kind === 'thing') return { ...about, ...aboutThing(`topic.${topic.name}`, say) };
  if (topic.kind === 'request')
    return { ...about, effect: 'request', fact: 'fact.request', subject: 'subject.title' };
  return { ...about, fact: 'fact.title', subject: 'subject.title' };
}

/** A thing that the language knows by name, with the forms that its sentences agree with. */
function aboutThing(stem: string, say: Speaker) {
  const form = (name: string, otherwise: string) =>
    say.knows(`${stem}.${name}`) ? say(`${stem}.${name}`) : otherwise;
  const topic = say(`${stem}.name`);
  return {
    fact: say.knows(`${stem}.fact`) ? `${stem}.fact` : 'fact.topic',
    subject: 'subject.topic',
    values: {
      topic,
      topicObject: form('object', topic),
      number: form('number', 'one'),
      gender: form('gender', 'm'),
    },
  };
}
