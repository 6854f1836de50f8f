import { expect, test } from 'vitest';
import de from '../../../shared/text/de/tab.json';
import en from '../../../shared/text/en/tab.json';
import { textOf } from '../../../shared/text/text.ts';

const values = { sender: 'Mia', helpers: 'Jonas', what: 'x', subject: 'x', count: 2, wait: 2, team: 'IT' };

test('the tab’s German says everything that its English says, with the same values', () => {
  expect(Object.keys(de)).toEqual(Object.keys(en));
  const german = textOf('de', en, de);
  const english = textOf('en', en);
  const named = (text: string) => new Set(text.match(/\{\w+(?=[,}])/g));
  for (const key of Object.keys(en) as (keyof typeof en)[]) {
    expect(german(key, values), key).not.toContain('{');
    expect(english(key, values), key).not.toContain('{');
    expect(named(de[key]), key).toEqual(named(en[key]));
  }
});
