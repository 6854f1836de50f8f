import type { DeploymentFile } from './deployment.ts';

/** The functions app's settings, in the shape that `az functionapp config appsettings set --settings @FILE` reads. */
export function appSettings(
  deployment: DeploymentFile,
): { name: string; value: string | null; slotSetting: false }[] {
  const { storageAccount } = deployment;
  const service = (name: string) =>
    storageAccount ? `https://${storageAccount}.${name}.core.windows.net` : null;
  const values: Record<string, string | null> = {
    TENANT_ID: deployment.tenantId,
    CLIENT_ID: deployment.clientId,
    PUBLIC_ORIGIN: deployment.origin,
    DIGEST_MAILBOX: deployment.digestMailbox ?? null,
    DIGEST_SCHEDULE: deployment.digestSchedule ?? '0 0 7 * * 1',
    AzureWebJobsStorage__credential: 'managedidentity',
    AzureWebJobsStorage__blobServiceUri: service('blob'),
    AzureWebJobsStorage__queueServiceUri: service('queue'),
    AzureWebJobsStorage__tableServiceUri: service('table'),
  };
  return Object.entries(values).map(([name, value]) => ({ name, value, slotSetting: false }));
}
