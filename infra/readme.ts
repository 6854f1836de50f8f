import type { DeploymentFile } from './deployment.ts';
import { appSettings } from './settings.ts';

/** The README beside the packaged files. */
export function packageReadme(deployment: DeploymentFile): string {
  const open = appSettings(deployment).filter(({ value }) => value === null);
  const host = new URL(deployment.origin).host;
  return `# Kind Regards for ${deployment.origin}

| file | for |
|---|---|
| \`manifest.xml\` | Microsoft 365 admin center → Settings → Integrated apps → Upload custom apps → Office Add-in |
| \`teams-app.zip\` | Teams admin center → Teams apps → Manage apps → Upload |
| \`functions.zip\` | the functions app (Node 22, Functions 4): \`az functionapp deployment source config-zip --src functions.zip …\` |
| \`infra/settings.json\` | its settings: \`az functionapp config appsettings set --settings @infra/settings.json …\` |

None of these files holds a secret. Packaging the same deployment again gives the same bytes and the same ids.

## Before the settings are applied
${
  open.length > 0
    ? open
        .map(
          ({ name }) =>
            `- \`${name}\` is still \`null\`: fill it in, or name it in the deployment file and package again.`,
        )
        .join('\n')
    : 'Every setting has its value.'
}

## The app registration ${deployment.clientId}
- One tenant; single-page application redirect \`brk-multihub://${host}\` (nested app authentication).
- Exposes \`api://${deployment.clientId}/access_as_user\`, access tokens version 2.
- Has an app role with the value \`Admin\` for users; whoever has it may change the organisation's settings.
- Delegated Microsoft Graph permissions: Mail.Send and Mail.Read, each asked of a person when it is first needed.

## The functions app's managed identity
- Microsoft Graph: User.Read.All and GroupMember.ReadBasic.All; Mail.Send and Mail.Read confined to the digest mailbox by RBAC for Applications.
- Storage: Table Data Contributor, Queue Data Contributor and Blob Data Owner on the account.

Bicep for all of this comes with a later version.
`;
}
