import { describe, expect, test } from 'vitest';
import { composeNote } from '../../../shared/notes/compose.ts';
import { isEmptyPraise } from '../../../shared/notes/empty-praise.ts';
import { type NoteLanguage, noteLanguages } from '../../../shared/notes/language.ts';
import { growth } from '../../support/cost.ts';
import { catalogues } from './support/catalogues.ts';
import { bareFacts, optionsIn } from './support/situations.ts';

const names = ['Priya Nair', 'Ana Duarte'];
const praise: Record<NoteLanguage, [empty: string, said: string]> = {
  en: [
    'Hi Priya,\n\nGreat job, thank you so much for everything!\n\nBest,\nAna',
    'Thanks for the VPN, Priya!',
  ],
  de: [
    'Hallo Priya,\n\nsuper Arbeit, vielen Dank für alles!\n\nViele Grüße\nAna',
    'Danke, der Drucker geht wieder.',
  ],
  fr: [
    'Bonjour Priya,\n\nExcellent travail, merci beaucoup pour tout !\n\nAna',
    'Merci, l’imprimante remarche.',
  ],
  es: [
    'Hola, Priya:\n\n¡Muchas gracias por todo, gran trabajo!\n\nUn saludo,\nAna',
    'Gracias, la VPN ya va.',
  ],
  it: [
    'Ciao Priya,\n\nottimo lavoro, grazie mille di tutto!\n\nSaluti,\nAna',
    'Grazie, la stampante funziona.',
  ],
  nl: [
    'Hoi Priya,\n\nGeweldig werk, heel erg bedankt voor alles!\n\nGroeten,\nAna',
    'Bedankt, de wifi doet het.',
  ],
  'pt-BR': ['Oi, Priya!\n\nÓtimo trabalho, muito obrigada por tudo!\n\nAbraço,\nAna', 'Valeu, a VPN voltou.'],
  pl: [
    'Cześć, Priya!\n\nŚwietna robota, bardzo dziękuję za wszystko!\n\nPozdrawiam,\nAna',
    'Dzięki, drukarka działa.',
  ],
  sv: [
    'Hej Priya!\n\nFantastiskt jobb, tack så mycket för allt!\n\nHälsningar\nAna',
    'Tack, skrivaren fungerar.',
  ],
  ja: [
    'Priyaさん、お疲れさまです。\n\n素晴らしいお仕事、本当にありがとうございました。\n\nよろしくお願いします。\nAna',
    'VPNが直りました。ありがとうございます。',
  ],
};

describe.each(noteLanguages)('in %s', (language) => {
  const catalogue = catalogues[language];
  test('praise that says nothing is noticed, one concrete thing is enough', () => {
    const [empty, said] = praise[language];
    expect(isEmptyPraise(empty, catalogue, names)).toBe(true);
    expect(isEmptyPraise(said, catalogue, names)).toBe(false);
  });

  test('a draft about a ticket, or with a chip, says something; one by hand waits for a deed', () => {
    const write = (facts: object) => composeNote({ ...bareFacts, ...facts }, optionsIn(language, catalogue));
    const ticket = write({ title: 'VPN drops' });
    expect([ticket.specific, isEmptyPraise(ticket.text, catalogue, names)]).toEqual([true, false]);
    expect(write({ solved: false, how: ['patient'] }).specific).toBe(true);
    expect(write({ solved: false }).specific).toBe(false);
  });
});

test('a blank note is empty, a long one never', () => {
  expect(isEmptyPraise(' \n', catalogues.en)).toBe(true);
  expect(isEmptyPraise('thank you '.repeat(500), catalogues.en)).toBe(false);
});

test('twice as long a name costs at most about twice as much', { retry: 2 }, async () => {
  const named = (length: number) => () =>
    isEmptyPraise('thank '.repeat(160), catalogues.ja, ['a'.repeat(length)]);
  expect(await growth(named(200_000), named(400_000))).toBeLessThan(3);
});
