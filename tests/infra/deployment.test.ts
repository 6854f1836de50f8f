import { expect, test } from 'vitest';
import { readDeployment } from '../../infra/deployment.ts';

const good = {
  origin: 'https://Thanks.contoso.example/',
  clientId: '11111111-2222-3333-4444-55555555555A',
  tenantId: '99999999-2222-3333-4444-555555555555',
};

test('a deployment needs an origin and two ids, and gets the rest', () => {
  expect(readDeployment(good)).toEqual({
    origin: 'https://thanks.contoso.example',
    clientId: '11111111-2222-3333-4444-55555555555a',
    tenantId: '99999999-2222-3333-4444-555555555555',
    name: 'Kind Regards',
    organization: 'Kind Regards',
  });
});

test('every wrong field is named at once', () => {
  const wrong = {
    origin: 'http://thanks.contoso.example',
    clientId: 'mine',
    digestMailbox: 'nobody',
    colour: 'red',
  };
  expect(() => readDeployment(wrong)).toThrow(
    [
      'The deployment cannot be used:',
      '  origin must be an https address without a path, like https://thanks.contoso.example (not "http://thanks.contoso.example")',
      '  clientId must be a GUID like 11111111-2222-3333-4444-555555555555 (not "mine")',
      '  tenantId is missing',
      '  digestMailbox must be a mail address (not "nobody")',
      '  colour is not a known field',
    ].join('\n'),
  );
});

test.each([
  ['origin', 'https://contoso.example/thanks'],
  ['origin', 'https://user@contoso.example'],
  ['origin', 'contoso.example'],
  ['name', 'A name that Teams cannot show'],
  ['name', ' '],
  ['storageAccount', 'Kind-Regards'],
  ['supportUrl', 'http://contoso.example/help'],
])('%s does not take %s', (field, value) => {
  expect(() => readDeployment({ ...good, [field]: value })).toThrow(
    new RegExp(`^The deployment.*\n  ${field} must`),
  );
});
