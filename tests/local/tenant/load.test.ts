import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { tenantFrom } from '../../../local/microsoft.ts';
import { loadTenant, parseTenant, TenantFault } from '../../../local/tenant/load.ts';
import { tenantFile } from '../graph/running-graph.ts';

const users = '"users": [\n{ "userPrincipalName": "ana@contoso.example", "displayName": "Ana" }\n]';
const organization = '"organization": { "displayName": "Contoso", "domain": "contoso.example" }';
const fault = (text: string) => {
  try {
    parseTenant(text, 'story.json');
  } catch (error) {
    if (error instanceof TenantFault) return error.message;
    throw error;
  }
  return 'no fault';
};

test('the same file gives the same ids every time', async () => {
  const [first, second] = [await loadTenant(tenantFile), await loadTenant(tenantFile)];
  expect(first).toEqual(second);
  expect(first.id).toMatch(/^[0-9a-f-]{36}$/);
  expect(first.digestMailbox).toBe('kind-regards@contoso.example');
  expect(first.people.at(-1)?.upn).toBe('kind-regards@contoso.example');
});

test('a team brings its group', async () => {
  const { teams, groups } = await loadTenant(tenantFile);
  expect(groups.map(({ resource }) => resource.displayName)).toEqual(['All staff', 'IT Operations']);
  expect(teams[0]?.id).toBe(groups[1]?.id);
  expect(groups[1]?.memberIds).toHaveLength(2);
});

test('the default story and the example of the documentation are valid', async () => {
  const story = await tenantFrom(undefined);
  expect(story.people.length).toBeGreaterThanOrEqual(12);
  const readme = await readFile(new URL('../../../local/README.md', import.meta.url), 'utf8');
  const example = /```json\n(.*?)```/s.exec(readme)?.[1] ?? '';
  expect(parseTenant(example).people).toHaveLength(4);
});

test.each([
  [
    'a missing comma',
    `{\n${organization}\n${users}\n}`,
    'line 3, column 1: this is not JSON: expected "}" or a comma, but found "\\""',
  ],
  [
    'a file that ends early',
    `{\n${organization},\n"users": [`,
    'line 3, column 11: this is not JSON: expected a value, but the file ends',
  ],
  [
    'a string without an end',
    `{\n"organization": "Conto`,
    'line 2, column 17: this is not JSON: a string without its closing quote',
  ],
  [
    'a trailing comma',
    `{ ${organization},\n${users},\n}`,
    'line 5, column 1: this is not JSON: expected a property name in quotes',
  ],
  ['something behind the end', `{ ${organization}, ${users} }\n}`, 'line 4, column 1'],
])('%s is named with line and column', (_, text, expected) => {
  expect(fault(text)).toContain(`story.json, ${expected}`);
});

test.each([
  [
    'a user without a name',
    `{\n${organization},\n"users": [\n{ "userPrincipalName": "a@b.example" }] }`,
    'line 4: users.0.displayName is missing',
  ],
  [
    'an address that is none',
    `{\n${organization},\n"users": [{\n"userPrincipalName": "ana",\n"displayName": "Ana" }] }`,
    'line 4: users.0.userPrincipalName must be a mail address',
  ],
  [
    'a key that nobody knows',
    `{\n${organization},\n${users},\n"mailbox": {} }`,
    'line 6: mailbox is not a known property here',
  ],
  [
    'a manager who is not there',
    `{\n${organization},\n"users": [{ "userPrincipalName": "ana@b.example", "displayName": "Ana",\n"manager": "dana@b.example" }] }`,
    'line 4: users.0.manager names dana@b.example, who is not in users',
  ],
  [
    'a mailbox of nobody',
    `{\n${organization},\n${users},\n"mailboxes": {\n"x@b.example": {} } }`,
    'line 7: mailboxes.x@b.example names x@b.example, who is not in users',
  ],
  [
    'a time that is none',
    `{\n${organization},\n${users},\n"mailboxes": { "ana@contoso.example": { "messages": [\n{ "receivedDateTime": "yesterday" }] } } }`,
    'line 7: mailboxes.ana@contoso.example.messages.0.receivedDateTime must be a UTC time',
  ],
  [
    'a message id that stands twice',
    `{\n${organization},\n${users},\n"mailboxes": { "ana@contoso.example": { "messages": [\n{ "id": "m1" },\n{ "id": "m1" }] } } }`,
    'line 8: mailboxes.ana@contoso.example.messages.1.id is the id of an earlier message',
  ],
  [
    'two users of one address',
    `{\n${organization},\n"users": [{ "userPrincipalName": "ana@b.example", "displayName": "Ana" },\n{ "userPrincipalName": "ANA@b.example", "displayName": "Ana" }] }`,
    'line 4: users.1 ',
  ],
])('%s is named with its line and path', (_, text, expected) => {
  expect(fault(text)).toContain(`story.json, ${expected}`);
});

test('a file that is not there is a sentence, too', async () => {
  await expect(loadTenant('/nowhere/tenant.json')).rejects.toThrow('could not be read. Check the path');
});
