import type { Tone } from '../../../../shared/notes/chips.ts';
import { composeNote, type NoteFacts } from '../../../../shared/notes/compose.ts';
import { noteLanguages } from '../../../../shared/notes/language.ts';
import { catalogues } from './catalogues.ts';
import { bareFacts, optionsIn } from './situations.ts';

interface Sample extends Partial<NoteFacts> {
  tone?: Tone;
}
const opened = '2026-11-02T08:00:00Z';
const shown: Sample[] = [
  { title: 'VPN drops every hour', how: ['explained'], openedAt: opened, resolvedAt: '2026-11-20T08:00:00Z' },
  { title: 'Printer prints nothing', how: ['fast', 'kept-posted'], madePossible: ['deadline'] },
  { title: 'Excel macro fails', openedAt: opened, resolvedAt: '2026-11-02T12:00:00Z' },
  {
    title: 'Month end journal stuck',
    how: ['thorough', 'patient'],
    madePossible: ['on-time'],
    tone: 'plain',
  },
  { title: 'New screen', tone: 'formal' },
  { ticketId: 'INC0012345', madePossible: ['time-back'], hours: 2, coHelpers: ['Jonas Weber'] },
  { solved: false, how: ['outside-hours'], tone: 'formal' },
  { occasion: 'project', title: 'Harbour', coHelpers: ['Tomasz Zieliński'], andTeam: true },
  { occasion: 'thank-back', title: 'Login fails on Mondays', how: ['clear'], tone: 'plain' },
  { occasion: 'treat', andTeam: true, invitation: { treat: 'donuts', day: '2026-11-26', place: '2.14' } },
];
const nameOf = (language: string) =>
  new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? language;

/** Ten notes in each language, as docs/notes.md shows them for native speakers to judge. */
export function noteSamples(): string {
  return noteLanguages
    .map((language) => {
      const before: string[] = [];
      const notes = shown.map(({ tone = 'warm', ...facts }, at) => {
        const options = optionsIn(language, catalogues[language], {
          tone,
          seed: at * 7 + 3,
          before: [...before],
        });
        const helper = language === 'ja' && at === 1 ? '田中 由紀' : 'Priya Nair';
        const { subject, text } = composeNote({ ...bareFacts, ...facts, helper }, options);
        before.unshift(text);
        const lines = text
          .split('\n')
          .map((line, n, all) => (line && all[n + 1] ? `> ${line}\\` : `> ${line}`.trim()));
        return [`${at + 1}. **${subject}**`, '', ...lines.map((line) => `    ${line}`)].join('\n');
      });
      return [`### ${nameOf(language)} (\`${language}\`)`, ...notes].join('\n\n');
    })
    .join('\n\n');
}
