import type { Note, Person } from './api.ts';
import { type Html, html, joinHtml } from './html.ts';
import { paragraphs } from './paragraphs.ts';
import type { DigestNote } from './recognition.ts';
import de from './text/de/digest.json' with { type: 'json' };
import en from './text/en/digest.json' with { type: 'json' };
import es from './text/es/digest.json' with { type: 'json' };
import fr from './text/fr/digest.json' with { type: 'json' };
import it from './text/it/digest.json' with { type: 'json' };
import ja from './text/ja/digest.json' with { type: 'json' };
import { type Language, languageOf } from './text/language.ts';
import nl from './text/nl/digest.json' with { type: 'json' };
import pl from './text/pl/digest.json' with { type: 'json' };
import ptBR from './text/pt-BR/digest.json' with { type: 'json' };
import sv from './text/sv/digest.json' with { type: 'json' };
import { type Text, textOf } from './text/text.ts';

const words: Record<Language, typeof en> = { en, de, fr, es, it, nl, 'pt-BR': ptBR, pl, sv, ja };

export interface DigestMail {
  subject: string;
  html: string;
}

interface Thanks {
  sender: Person;
  helpers: Person[];
  note: Note;
}

/** A note to two of a manager's people is one thank-you; oldest first, as the week went. */
function thanksOf(notes: DigestNote[]): Thanks[] {
  const byId = new Map<string, Thanks>();
  for (const { thanksId, sender, helper, note } of notes.toSorted((a, b) => (a.sentAt < b.sentAt ? -1 : 1))) {
    const known = byId.get(thanksId);
    if (known) known.helpers.push(helper);
    else byId.set(thanksId, { sender, helpers: [helper], note });
  }
  return [...byId.values()];
}

const namesOf = (people: Person[], language: string) =>
  new Intl.ListFormat(language).format([...new Set(people.map((person) => person.displayName))]);

const told = ({ sender, helpers, note }: Thanks, text: Text<typeof en>, language: string): Html =>
  html`<blockquote lang="${note.language}" style="margin:24px 0 4px;padding-left:12px;border-left:3px solid #c8c6c4">${paragraphs(note.text)}</blockquote><p style="margin:0 0 24px">${text('who', { sender: sender.displayName, helpers: namesOf(helpers, language) })} · ${text('about', { subject: note.subject })}</p>`;

/** One manager's mail about a week; null when there is nothing to say. `language`: the manager's own, BCP 47. */
export function weeklyDigest(notes: DigestNote[], language: string | null): DigestMail | null {
  const thanks = thanksOf(notes);
  if (thanks.length === 0) return null;
  const locale = languageOf(language);
  const text = textOf(locale, en, words[locale]);
  const people = namesOf(
    thanks.flatMap((each) => each.helpers),
    locale,
  );
  const body = html`<div lang="${locale}"><p>${text('intro')}</p>${joinHtml(thanks.map((each) => told(each, text, locale)))}<p>${text('again', { people })}</p><p style="color:#605e5c;font-size:12px">${text('footer')}</p></div>`;
  return { subject: text('subject', { count: thanks.length }), html: body.text };
}
