import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeNote, type NoteFacts } from '../../../shared/notes/compose.ts';
import de from '../../../shared/text/de/notes.json';
import en from '../../../shared/text/en/notes.json';

const catalogues = { en, de };
const write = (facts: Partial<NoteFacts>, language: 'en' | 'de' = 'en', seed = 1) =>
  composeNote(
    {
      helper: 'Priya Nair',
      sender: 'Ana Duarte',
      title: null,
      ticketId: null,
      solved: true,
      how: [],
      madePossible: [],
      ...facts,
    },
    { language, catalogue: catalogues[language], english: en, seed },
  );

describe('a composed note', () => {
  test('names the thing that works again, in its subject too', () => {
    const note = write({ title: 'VPN drops every hour' });
    expect(note.subject).toBe('Thank you for the VPN');
    expect(note.text).toContain('VPN');
    expect(note.text).toMatch(/^(?:Hi|Hello) Priya,\n\n.+\n\n.+,\nAna$/su);
  });

  test('is German with its cases right', () => {
    const note = write({ title: 'Drucker im dritten Stock druckt nicht', helper: 'Jonas Weber' }, 'de');
    expect(note.subject).toBe('Danke für den Drucker');
    expect(note.text).toContain('der Drucker');
    expect(note.text).toMatch(/^(?:Hallo|Hi) Jonas,\n\n\p{Ll}/u);
  });

  test('quotes a title that it does not understand, and claims no repair of what was a request', () => {
    expect(write({ title: 'Month end journal stuck' }).text).toContain('“Month end journal stuck”');
    const request = write({ title: 'New laptop for Mia' });
    expect(request.text).toContain('“New laptop for Mia”');
    expect(request.text).not.toMatch(/work.? again/);
  });

  test('says no ticket number while the title says it better, and never in a form that threads', () => {
    expect(write({ title: 'VPN drops', ticketId: 'INC0012345' }).text).not.toContain('INC0012345');
    const bare = write({ title: null, ticketId: '[#4711]' }).text;
    expect(bare).toContain('ticket 4711');
    expect(bare).not.toMatch(/[[#]/);
  });

  test('lets a chip write a clause', () => {
    const note = write({ how: ['patient', 'explained'], madePossible: ['time-back'] });
    expect(note.text).toMatch(/(?:patient with me|bearing with .+) and explaining/);
    expect(note.text).toContain('a good part of');
  });

  test('reads the same for the same ticket and differently for others', () => {
    const seeds = Array.from({ length: 10 }, (_, seed) => write({ title: 'VPN drops' }, 'en', seed).text);
    expect(write({ title: 'VPN drops' }, 'en', 3).text).toBe(seeds[3]);
    expect(new Set(seeds).size).toBeGreaterThan(4);
  });

  test('takes any title and name as words only: no link, token, tag or invisible character gets in', () => {
    const hostile = fc.string({ unit: 'binary', maxLength: 400 });
    fc.assert(
      fc.property(hostile, hostile, (title, helper) => {
        const note = write({ title: `${title} [#123] https://evil.example`, helper });
        expect(note.text).not.toContain('evil.example');
        expect(note.subject).toMatch(/^[^\n\r]{1,200}$/);
      }),
      { numRuns: 200 },
    );
    expect(write({ title: 'Reset {number, plural, one {a}} [#12] Ref:MSG100' }).text).not.toMatch(
      /#12|Ref:MSG|\[/,
    );
  });
});
