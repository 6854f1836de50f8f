import { expect, test } from 'vitest';
import { sourceHash, thanksId } from '../../shared/keys.ts';

const source = { kind: 'ticket' as const, system: 'servicenow', key: 'INC0012345' };

test('the same sender, ticket and helpers make the same thank-you, in any order and case', async () => {
  const id = await thanksId('t', 's', source, ['A', 'b']);
  expect(await thanksId('t', 's', { ...source, key: ' inc0012345 ' }, ['B', 'a'])).toBe(id);
  expect(id).toMatch(/^[0-9a-f]{64}$/);
});

test('another sender, tenant, ticket, system or helper makes another', async () => {
  const ids = await Promise.all([
    thanksId('t', 's', source, ['a']),
    thanksId('t', 's2', source, ['a']),
    thanksId('t2', 's', source, ['a']),
    thanksId('t', 's', { ...source, key: 'INC2' }, ['a']),
    thanksId('t', 's', { ...source, system: 'jira' }, ['a']),
    thanksId('t', 's', source, ['a', 'b']),
    thanksId('t', 's', source, ['ab']),
    thanksId('ts', '', source, ['a']),
  ]);
  expect(new Set(ids).size).toBe(ids.length);
});

test('parts do not run into each other', async () => {
  const one = await sourceHash({ kind: 'ticket', system: 'ab', key: 'c' });
  expect(await sourceHash({ kind: 'ticket', system: 'a', key: 'bc' })).not.toBe(one);
});
