import {
  chipsFor,
  type How,
  type MadePossible,
  type Occasion,
  type Tone,
  tones,
  treats,
} from '../../../../shared/notes/chips.ts';
import type { NoteFacts, NoteOptions } from '../../../../shared/notes/compose.ts';
import { turned } from '../../../../shared/notes/seed.ts';

/** The same numbers in every run (mulberry32). */
export function dice(seed: number) {
  let state = seed;
  const roll = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n: number) => Math.floor(roll() * n);
  const one = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const some = <T>(list: readonly T[], most: number): T[] => {
    const left = [...list];
    return Array.from({ length: below(most + 1) }, () => left.splice(below(left.length), 1)[0] as T);
  };
  return { below, one, some, often: (share: number) => roll() < share };
}

const names = [
  'Priya Nair',
  'Weber, Jonas (IT Operations)',
  'Dr. Leila Haddad',
  'tomasz.zielinski@contoso.example',
  'Åsa Öberg',
  'Élodie D’Aubigné',
  'Anna-Lena Groß',
  '田中 由紀',
  '👩‍💻 Kim',
  '🎉',
  'מיכל כהן',
  'محمد العربي',
  '\u202Eevil name',
  '"Bobby" O’Neil',
  '<script>alert(1)</script>',
  '=HYPERLINK("https://evil.example")',
  `${'Maximiliane'.repeat(900)} Lang`,
  'Prince',
];
const titles = [
  null,
  'VPN drops every hour',
  'Printer on the third floor prints nothing',
  'Drucker im dritten Stock druckt nicht',
  'Imprimante bloquée',
  'Mailbox full',
  'WLAN langsam',
  'Laptop does not start',
  'screen flickers',
  'Phone has no dial tone',
  'network drive missing',
  'Database timeout in the evening',
  'password expired',
  'Access to ledger',
  'Excel macro fails with error 1004',
  'Month end journal stuck',
  'Payroll export missing',
  'New screen for Mia',
  'プリンターで印刷できない',
  'La stampante non stampa',
  'a'.repeat(300),
  'Re: [#123] "Quoted" <b>title</b>!',
  '😀 smile is broken',
  'שלום עולם',
];
/** Occasions as often as they come: mostly tickets. */
const kinds: Occasion[] = ['ticket', 'ticket', 'ticket', 'project', 'kept-running', 'thank-back', 'treat'];
const hoursLater = [3, 30, 50, 100, 200, 500, 900, 3_000, 100_000];

export interface Situation {
  facts: NoteFacts;
  tone: Tone;
  seed: number;
}

export function situations(count: number, seed: number): Situation[] {
  const { below, one, some, often } = dice(seed);
  return Array.from({ length: count }, (_, at) => {
    const occasion = one(kinds);
    const chips = chipsFor[occasion];
    const facts: NoteFacts = {
      helper: one(names),
      sender: one(names),
      title: one(titles),
      ticketId: often(0.7) ? `INC00${10_000 + at}` : null,
      solved: often(0.85),
      how: some(chips.how, 3),
      madePossible: some(chips.madePossible, 2),
      occasion,
      coHelpers: often(0.25) ? some(names, 3) : [],
      andTeam: often(0.15),
      hours: below(12),
      openedAt: often(0.5) ? '2026-11-02T08:00:00Z' : null,
      resolvedAt: new Date(Date.UTC(2026, 10, 2, 8) + one(hoursLater) * 3_600_000).toISOString(),
      invitation: {
        treat: often(0.9) ? one(treats) : 'Kanelbullar',
        day: `2026-12-${String(1 + below(28)).padStart(2, '0')}`,
        ...(often(0.5) ? { place: 'Room 2.14' } : {}),
      },
    };
    return { facts, tone: one(tones), seed: below(1_000_000) };
  });
}

/** The same with three chips of how, two of what it made possible, a long title and several long names. */
export const crowded = (count: number, seed: number): Situation[] =>
  situations(count, seed).map((situation, at) => {
    const chips = chipsFor[situation.facts.occasion ?? 'ticket'];
    const three = turned<How>([...chips.how], at).slice(0, 3);
    const two = turned<MadePossible>([...chips.madePossible], at).slice(0, 2);
    const facts: NoteFacts = {
      ...situation.facts,
      helper: 'Dr. Leila Haddad de la Vega',
      coHelpers: ['Maria Fernanda de Souza Cavalcanti', 'Anna-Lena van den Berg', '田中 由紀'].slice(at % 3),
      andTeam: at % 2 === 0,
      title: 'Access of the whole accounting team to the shared ledger fails since',
      how: three,
      madePossible: two,
    };
    return { ...situation, facts };
  });

/** Facts with everything left out that may be. */
export const bareFacts: NoteFacts = {
  helper: 'Priya Nair',
  sender: 'Ana Duarte',
  title: null,
  ticketId: null,
  solved: true,
  how: [],
  madePossible: [],
};
export const optionsIn = (
  language: string,
  catalogue: NoteOptions['catalogue'],
  more: Partial<NoteOptions> = {},
): NoteOptions => ({ language, catalogue, seed: 1, ...more });
