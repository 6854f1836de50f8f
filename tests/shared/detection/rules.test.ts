import * as v from 'valibot';
import { expect, test } from 'vitest';
import { detectResolution } from '../../../shared/detection/detect.ts';
import { RulesSchema } from '../../../shared/detection/rules.ts';
import type { Conversation } from '../../../shared/detection/types.ts';
import { growth } from '../../support/cost.ts';

const nearMiss = (end: number) => `${'a{any}'.repeat(5)}{id}z${end}`;
const forms = (count: number) => Array.from({ length: count }, (_, i) => nearMiss(i));
const system = (name: string, own: object) => ({ name, display: 'Slow', ...own });
const nearlyEverywhere: Conversation = {
  kind: 'mail',
  me: { name: 'Nora Falk', address: 'nora.falk@fabrikam.example' },
  messages: [
    {
      subject: 'ab'.repeat(250),
      internetMessageId: 'ab'.repeat(400),
      body: { contentType: 'text', content: `${'ab'.repeat(250)}\n`.repeat(60) },
    },
  ],
};

const refusal = (rules: unknown) => v.safeParse(RulesSchema, rules).issues?.[0]?.message;

test('rules are bounded in number and in what a form may ask', () => {
  const many = Array.from({ length: 6 }, (_, i) => system(`desk-${i}`, { lines: forms(40) }));
  expect(refusal({ systems: many })).toContain('at most 200 forms');
  expect(refusal({ systems: [system('desk', { lines: ['a{any}'.repeat(7)] })] })).toContain(
    'at most 6 placeholders',
  );
  expect(refusal({ systems: [system('desk', { subject: forms(41) })] })).toBeTruthy();
});

test('the most hostile rules within the bounds make a mail at most a few times as slow', {
  retry: 2,
}, async () => {
  const parts = ['subject', 'lines', 'messageId'] as const;
  const systems = Array.from({ length: 4 }, (_, i) =>
    system(`desk-${i}`, { [parts[i % 3] ?? 'lines']: forms(40) }),
  );
  const rules = v.parse(RulesSchema, { systems: [...systems, system('desk-4', { lines: forms(40) })] });
  const alone = () => detectResolution(nearlyEverywhere);
  const ruled = () => detectResolution(nearlyEverywhere, rules);
  expect(await growth(alone, ruled)).toBeLessThan(12);
});
