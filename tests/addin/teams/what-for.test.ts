import { describe, expect, test } from 'vitest';
import { whatFor } from '../../../addin/teams/what-for.ts';
import de from '../../../shared/text/de/tab.json';
import en from '../../../shared/text/en/tab.json';

const grammarOf = (language: string, words: typeof en) => ({
  language,
  openings: words['what.openings'],
  articles: words['what.articles'],
  personal: words['what.personal'],
});
const english = grammarOf('en-gb', en);
const german = grammarOf('de', de);
const note = (language: string, subject: string) => ({
  subject,
  language,
  text: 'x',
  how: [],
  madePossible: [],
});

describe('a subject goes on in a sentence', () => {
  test.each([
    ['Thank you for the VPN', 'the VPN'],
    ['Many thanks for the printer!', 'the printer'],
    ['THANKS FOR the new laptop…', 'the new laptop'],
    ['Thank you for your help', 'the help'],
    ['Thank you for your help with my laptop', 'the help with the laptop'],
    [
      'Thank you for your help with “My VPN drops and you said wait”',
      'the help with “My VPN drops and you said wait”',
    ],
  ])('%s', (subject, what) => expect(whatFor(note('en', subject), english)).toBe(what));

  test.each([
    ['Danke für den Drucker', 'den Drucker'],
    ['Vielen Dank für deine Hilfe bei „Mein Konto“', 'die Hilfe bei „Mein Konto“'],
    ['Danke für deine Hilfe bei meiner Anmeldung', 'die Hilfe bei der Anmeldung'],
    ['Danke für deinen Einsatz.', 'den Einsatz'],
  ])('%s', (subject, what) => expect(whatFor(note('de-AT', subject), german)).toBe(what));
});

describe('a subject is shown as it is', () => {
  test.each([
    ['in another language', note('de', 'Danke für den Drucker')],
    ['that opens otherwise', note('en', 'A clear report')],
    ['that ends with its opening', note('en', 'Thank you for')],
    ['that only begins like one', note('en', 'Thank you fortunately')],
    ['that speaks to the helper', note('en', 'Thank you for all you did')],
    ['that speaks of the sender', note('en', 'Thank you for calling me back')],
  ])('%s', (_, one) => expect(whatFor(one, english)).toBeNull());
});
