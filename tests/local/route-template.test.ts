import { expect, test } from 'vitest';
import { routeTemplate } from '../../local/functions-host/route-template.ts';

test.each([
  ['api/thanks/{id}/outcome', '/API/Thanks/abc/outcome', { id: 'abc' }],
  ['api/thanks/{id}/outcome', '/api/thanks/abc', undefined],
  ['api/thanks/{id}', '/api/thanks/a%2Fb%20c', { id: 'a%2Fb c' }],
  [
    'api/teams/{id:guid}',
    '/api/teams/11111111-2222-3333-4444-555555555555',
    { id: '11111111-2222-3333-4444-555555555555' },
  ],
  ['api/teams/{id:guid}', '/api/teams/mine', undefined],
  ['addin/{*path}', '/addin/outlook/pane.html', { path: 'outlook/pane.html' }],
  ['addin/{*path}', '/addin', {}],
  ['api/{page?}', '/api', {}],
  ['api/{page=1}', '/api', { page: '1' }],
  ['api/x', '/api/x/', {}],
  ['api/x', '/api/%ZZ', undefined],
] as [string, string, Record<string, string> | undefined][])('%s on %s', (template, path, match) => {
  expect(routeTemplate(template)(path)).toEqual(match);
});
