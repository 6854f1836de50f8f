import { expect, test } from 'vitest';
import { defaultTenant } from '../../../local/tenant/default/tenant.ts';
import { parseTenant } from '../../../local/tenant/load.ts';

const text = JSON.stringify(defaultTenant);
const tenant = parseTenant(text, 'the default story');
const named = (name: string) => tenant.people.filter((person) => person.resource.displayName === name);
const managerOf = (name: string) =>
  tenant.people.find(({ id }) => id === named(name)[0]?.managerId)?.resource.displayName;

test('the story is a tenant file without a fault, with a dozen people and more', () => {
  expect(tenant.people.length).toBeGreaterThan(12);
});

test('nobody real: every mail address and every link is of an example domain', () => {
  const domains = [...text.matchAll(/(?:[\w.+-]@|https?:\/\/)([\w-]+(?:\.[\w-]+)+)/g)].map(
    (found) => found[1],
  );
  const strangers = domains.filter((domain) => !domain?.endsWith('.example'));
  // Request Tracker and OTRS sign their mail with their makers' addresses (X-Managed-by, X-Powered-By).
  expect([...new Set(strangers)]).toEqual(['www.bestpractical.com', 'otrs.com']);
});

test('the hard cases are there', () => {
  expect(named('Alex Kim')).toHaveLength(2);
  expect(managerOf('Ravi Menon')).toBeUndefined();
  expect(managerOf('Bo Lindqvist')).toBe('Dana Ortiz');
  expect(managerOf('Ingrid Solberg')).toBeUndefined();
  expect(named('Noor de Wit')).toEqual([]);
});
