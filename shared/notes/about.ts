import type { NoteFacts, NoteOptions } from './facts.ts';
import type { Speaker } from './speaker.ts';
import { quotableTitle, readableTicket } from './title.ts';
import { topicOf } from './topic.ts';

/** What a note is about: the keys to say it with, the values they need, and the ticket's number where nothing says more. */
export interface About {
  /** `ticket`, another occasion, or `by-hand`: chooses `thanks.*` and `effect.*`. */
  kind: string;
  fact: string;
  subject: string;
  values: Record<string, string>;
  ticket: string | null;
}

export function aboutOf(facts: NoteFacts, say: Speaker, options: NoteOptions): About {
  const occasion = facts.occasion ?? 'ticket';
  const kind = occasion === 'ticket' && !facts.solved ? 'by-hand' : occasion;
  const title = kind === 'by-hand' ? null : quotableTitle(facts.title);
  const values: Record<string, string> = { title: title ?? '' };
  if (kind !== 'ticket') {
    const titled = title !== null && say.knows(`fact.${kind}-title`);
    const subject = titled && say.knows(`subject.${kind}-title`) ? `${kind}-title` : kind;
    return {
      kind,
      fact: `fact.${kind}${titled ? '-title' : ''}`,
      subject: `subject.${subject}`,
      values,
      ticket: null,
    };
  }
  const topic = topicOf(title, options.catalogue);
  if (topic.kind === 'thing') {
    const stem = `topic.${topic.name}`;
    const name = say(`${stem}.name`);
    const form = (key: string, otherwise: string) =>
      say.knows(`${stem}.${key}`) ? say(`${stem}.${key}`) : otherwise;
    Object.assign(values, {
      topic: name,
      topicObject: form('object', name),
      number: form('number', 'one'),
      gender: form('gender', 'm'),
    });
    const own = `${stem}.fact`;
    return {
      kind,
      fact: say.knows(own) ? own : 'fact.topic',
      subject: 'subject.topic',
      values,
      ticket: null,
    };
  }
  if (title === null)
    return {
      kind,
      fact: 'fact.ticket',
      subject: 'subject.ticket',
      values,
      ticket: readableTicket(facts.ticketId),
    };
  return {
    kind,
    fact: topic.kind === 'request' ? 'fact.request' : 'fact.title',
    subject: 'subject.title',
    values,
    ticket: null,
  };
}
