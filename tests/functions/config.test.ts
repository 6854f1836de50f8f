import { expect, test } from 'vitest';
import { readConfig } from '../../functions/config.ts';
import { environment } from './support/app.ts';

test('everything that is missing or wrong is named at once', () => {
  const wrong = { TENANT_ID: 'contoso', PUBLIC_ORIGIN: 'nowhere' };
  expect(() => readConfig(wrong)).toThrow(
    /TENANT_ID must be a GUID.*CLIENT_ID is missing.*PUBLIC_ORIGIN must be a URL.*DIGEST_MAILBOX is missing/,
  );
  expect(() => readConfig({ ...environment, AzureWebJobsStorage: undefined })).toThrow(
    /AzureWebJobsStorage is missing/,
  );
});

test('what is usual need not be said', () => {
  const { AUTHORITY, GRAPH_BASE, ...needed } = environment;
  expect(readConfig(needed)).toMatchObject({
    authority: `https://login.microsoftonline.com/${environment.TENANT_ID}/v2.0`,
    signInAuthority: `https://login.microsoftonline.com/${environment.TENANT_ID}`,
    graphBase: 'https://graph.microsoft.com/v1.0',
    digestSchedule: '0 0 7 * * 1',
  });
});

test('storage by managed identity', () => {
  const { AzureWebJobsStorage, ...rest } = environment;
  const tableServiceUri = 'https://thanks.table.core.windows.net';
  expect(readConfig({ ...rest, AzureWebJobsStorage__tableServiceUri: tableServiceUri }).storage).toEqual({
    tableServiceUri,
  });
});
