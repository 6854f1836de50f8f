import type { Person } from '../../shared/api.ts';
import { html, joinHtml } from '../../shared/html.ts';
import type { FilledMessage } from './host.ts';
import type { Letter } from './use-sending.ts';

/** The same note as a message that the sender sends from Outlook. */
export const filledMessage = ({ helper, copied, request }: Letter): FilledMessage => ({
  to: addresses([helper]),
  cc: addresses(copied ? [copied] : []),
  subject: request.note.subject,
  html: noteHtml(request.note.text),
});

/** Plain text in, escaped paragraphs out. */
export function noteHtml(text: string): string {
  const paragraphs = text
    .slice(0, 10_000) // Outlook takes 32 KB of HTML
    .split(/\n{2,}/)
    .map(
      (paragraph) =>
        html`<p>${joinHtml(
          paragraph.split('\n').map((line) => html`${line}`),
          '<br>',
        )}</p>`,
    );
  return joinHtml(paragraphs).text;
}

const addresses = (people: Pick<Person, 'mail'>[]): string[] => people.flatMap(({ mail }) => mail ?? []);
