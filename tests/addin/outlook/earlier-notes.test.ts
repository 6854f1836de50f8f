import { describe, expect, test } from 'vitest';
import { factsOf } from '../../../addin/outlook/draft-facts.ts';
import { untouched } from '../../../addin/outlook/draft-store.ts';
import { earlierNotes, notesTo } from '../../../addin/outlook/earlier-notes.ts';
import { noteOptionsFor, optionsOf } from '../../../addin/outlook/note-options.ts';
import { type Situation, situationByHand } from '../../../addin/outlook/situation.ts';
import type { Helper } from '../../../shared/api.ts';
import { composeNote } from '../../../shared/notes/compose.ts';
import { noteLanguages } from '../../../shared/notes/language.ts';
import { distinctShare, sentencesOf, tickets } from '../../shared/notes/support/variety.ts';

const ana = 'ana.duarte@contoso.example';
const priya: Helper = {
  id: 'priya',
  displayName: 'Priya Nair',
  mail: 'priya.nair@contoso.example',
  jobTitle: null,
  preferredLanguage: null,
  manager: null,
  preference: { thanks: true, ccManager: true, teamFeed: true, digest: true },
  card: { likesToHear: '', wouldLoveTo: '' },
};
function browser() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}
const day = (n: number) => new Date(Date.UTC(2026, 10, 1 + n));
const solved = (title: string, key: string): Situation => ({
  ...situationByHand(priya, key),
  title,
  verdict: {
    thankable: true,
    confidence: 1,
    kind: 'resolved',
    system: null,
    ticketId: key,
    title,
    helper: null,
    because: [],
  },
});

describe.each(noteLanguages)('ten notes that the pane drafts for one person in %s', (language) => {
  test('have 60 % of their sentences to themselves, greetings and closings counted', async () => {
    for (const person of ['a', 'b', 'c']) {
      const storage = browser();
      const written: string[] = [];
      for (const [at, title] of tickets.entries()) {
        // Every opening of the pane reads what the one before left.
        const earlier = earlierNotes(ana, storage);
        const situation = solved(title, `INC${person}${at}`);
        const words = await noteOptionsFor([language], situation.source.key);
        const facts = factsOf(situation, priya, 'Ana Duarte', untouched, '');
        const { text } = composeNote(facts, optionsOf(words, untouched, earlier, priya.id));
        earlier.keep(notesTo([priya], text, day(at)));
        written.push(text);
      }
      expect(distinctShare(written)).toBeGreaterThanOrEqual(0.6);
      const [first = [], second = []] = written.map(sentencesOf);
      expect(second.filter((sentence) => first.includes(sentence))).toEqual([]);
    }
  });
});

describe('earlier notes', () => {
  test('are the last eight to each of the last thirty people, newest first, however they came', () => {
    const storage = browser();
    for (let n = 40; n > 0; n--) earlierNotes(ana, storage).keep(notesTo([{ id: `p${n}` }], 'x', day(-n)));
    const notes = Array.from({ length: 12 }, (_, n) => notesTo([priya], `Note ${n}`, day(n))).flat();
    const earlier = earlierNotes(ana, storage);
    earlier.keep(notes);
    earlier.keep(notes.slice(3, 5)); // a list that was loaded once more
    const newest = [11, 10, 9, 8, 7, 6, 5, 4].map((n) => `Note ${n}`);
    expect(earlier.to('priya')).toEqual(newest);
    expect([earlier.to('p1'), earlier.to('p29'), earlier.to('p30')]).toEqual([['x'], ['x'], []]);
    expect([...storage.kept.values()].join('').length).toBeLessThan(3_000);
  });

  test('belong to their account, and take little room however long a note is', () => {
    const storage = browser();
    earlierNotes('Ana.Duarte@contoso.example', storage).keep(notesTo([priya], 'x'.repeat(9_000), day(1)));
    expect(earlierNotes(ana, storage).to('priya')[0]?.length).toBe(1_500);
    expect(earlierNotes('mia.brandt@contoso.example', storage).to('priya')).toEqual([]);
  });

  test('cost nothing but variety where storage is broken, forbidden or absent', () => {
    const storage = browser();
    earlierNotes(ana, storage).keep(notesTo([priya], 'x', day(1)));
    for (const key of storage.kept.keys()) storage.kept.set(key, '[{"to":5}]');
    const forbidden = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    for (const one of [storage, { getItem: forbidden, setItem: forbidden }, null])
      expect(earlierNotes(ana, one).to('priya')).toEqual([]);
    earlierNotes(ana, { getItem: forbidden, setItem: forbidden }).keep(notesTo([priya], 'x', day(1)));
  });

  test('of later days leave the words of a draft that was begun as they are', () => {
    const earlier = earlierNotes(ana, browser());
    const words = { language: 'en', catalogue: {}, seed: 1 };
    expect(optionsOf(words, { tone: 'plain', before: [] }, earlier, 'priya').before).toEqual([]);
    earlier.keep(notesTo([priya], 'Later', day(1)));
    expect(optionsOf(words, { tone: 'plain', before: [] }, earlier, 'priya').before).toEqual([]);
    expect(optionsOf(words, untouched, earlier, 'priya').before).toEqual(['Later']);
  });
});
