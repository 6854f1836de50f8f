import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { detectResolution } from '../../../shared/detection/detect.ts';
import { languages } from '../../../shared/detection/languages/all.ts';
import { phrasesOf } from '../../../shared/detection/languages/language.ts';
import { Lexicon } from '../../../shared/detection/languages/lexicon.ts';
import { RulesSchema, SystemSchema } from '../../../shared/detection/rules.ts';
import { systems } from '../../../shared/detection/systems/all.ts';
import { Words } from '../../../shared/detection/text/words.ts';

const docs = readFileSync(new URL('../../../docs/detection.md', import.meta.url), 'utf8');
const example = (name: string) =>
  JSON.parse(docs.split(`<!-- example: ${name} -->`)[1]?.split('```json')[1]?.split('```')[0] ?? 'null');

const mail = {
  kind: 'mail' as const,
  me: { name: 'Nora Falk', address: 'nora.falk@fabrikam.example' },
  messages: [
    {
      subject: '[HD-20411] Second key',
      body: { contentType: 'text' as const, content: 'Your ticket has been resolved.' },
      internetMessageHeaders: [
        { name: 'X-Harbour-Ticket', value: '20411' },
        { name: 'X-Harbour-Agent', value: 'Greta Holm <greta.holm@fabrikam.example>' },
      ],
    },
  ],
};

test('the system that the documentation adds is recognised', () => {
  const rules = v.parse(RulesSchema, { systems: [example('system')] });
  expect(detectResolution(mail, rules)).toMatchObject({
    thankable: true,
    system: 'harbour-desk',
    ticketId: '20411',
    helper: { name: 'Greta Holm', address: 'greta.holm@fabrikam.example' },
  });
  expect(detectResolution(mail)).toMatchObject({ thankable: true, system: null });
});

test('the language that the documentation adds is understood', () => {
  const lexicon = new Lexicon({ xx: example('language') });
  const said = lexicon
    .phrasesIn(new Words('Tikkone 20411 nun solvidu da Greta'))
    .map((hit) => hit.means.meaning);
  expect(said).toEqual(['ticket', 'unless', 'solved', 'solver', 'by']);
  expect([...lexicon.labelsOf('Solvidu da')]).toEqual(['solver']);
});

test('rules that say too much or too little are refused with a reason', () => {
  const refused = (rules: unknown) => v.safeParse(RulesSchema, rules).issues?.[0]?.message;
  expect(refused({ systems: [{ name: 'X Y', display: 'X' }] })).toContain('lower case');
  expect(refused({ systems: [{ name: 'xy', display: 'X', subject: ['a'] }] })).toContain('at least 3');
  expect(refused({ systems: [{ name: 'xy', display: 'X', subject: ['a'.repeat(999)] }] })).toContain(
    'at most',
  );
  expect(refused({ pattern: '(a+)+' })).toBeTruthy();
});

test.each(systems.map((system) => [system.name, system] as const))('%s keeps to the schema', (_, system) => {
  v.parse(SystemSchema, system);
  expect(detectResolution(mail, { disabled: [system.name] }).thankable).toBe(true);
});

test('at least 25 systems and 40 languages are known', () => {
  expect(systems.length).toBeGreaterThanOrEqual(25);
  expect(Object.keys(languages).length).toBeGreaterThanOrEqual(40);
});

test.each(Object.entries(languages))(
  '%s has what a notice needs, and no phrase with two minds',
  (_, language) => {
    for (const list of Object.values({ ...language, ...language.labels })) {
      if (typeof list === 'string') expect(phrasesOf(list)).not.toContain('');
    }
    for (const needed of ['ticket', 'solved', 'closed', 'unless', 'unhelped', 'reopened'] as const)
      expect(language[needed], needed).toBeTruthy();
    for (const needed of ['status', 'helper', 'solution', 'number', 'asker'] as const)
      expect(language.labels?.[needed], needed).toBeTruthy();
    const good = phrasesOf(`${language.solved}, ${language.closed}`);
    const bad = phrasesOf(`${language.unhelped}, ${language.reopened}, ${language.unless}`);
    expect(good.filter((phrase) => bad.includes(phrase))).toEqual([]);
  },
);
