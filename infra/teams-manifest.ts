import type { DeploymentFile } from './deployment.ts';
import { guidFor, manifestVersion } from './guid.ts';
import de from './text/de.json' with { type: 'json' };
import en from './text/en.json' with { type: 'json' };

const teamsName = (text: { name: string; teamsName: string }, deployment: DeploymentFile) =>
  text.teamsName.replace(text.name, deployment.name);

/** The Teams app: a tab for teams and a personal one. Its id and name are its own, so Outlook's entry stays apart. */
export function teamsManifest(deployment: DeploymentFile) {
  const {
    origin,
    clientId,
    organization,
    supportUrl = origin,
    privacyUrl = origin,
    termsUrl = origin,
  } = deployment;
  return {
    $schema: 'https://developer.microsoft.com/json-schemas/teams/v1.22/MicrosoftTeams.schema.json',
    manifestVersion: '1.22',
    version: manifestVersion,
    id: guidFor('teams', clientId),
    developer: { name: organization, websiteUrl: supportUrl, privacyUrl, termsOfUseUrl: termsUrl },
    name: { short: teamsName(en, deployment), full: teamsName(en, deployment) },
    description: { short: en.description, full: en.fullDescription },
    localizationInfo: {
      defaultLanguageTag: 'en',
      additionalLanguages: [{ languageTag: 'de', file: 'de.json' }],
    },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: '#B5442C',
    configurableTabs: [
      {
        configurationUrl: `${origin}/addin/teams/config.html`,
        canUpdateConfiguration: false,
        scopes: ['team'],
        context: ['channelTab'],
      },
    ],
    staticTabs: [
      {
        entityId: 'for-you',
        name: en.personalTab,
        contentUrl: `${origin}/addin/teams/tab.html`,
        scopes: ['personal'],
      },
    ],
    permissions: ['identity'],
    validDomains: [new URL(origin).host],
    webApplicationInfo: { id: clientId, resource: `api://${clientId}` },
  };
}

/** Keys are paths into the manifest, as Teams' localization schema wants them. */
export function teamsGerman(deployment: DeploymentFile) {
  return {
    $schema:
      'https://developer.microsoft.com/json-schemas/teams/v1.22/MicrosoftTeams.Localization.schema.json',
    'name.short': teamsName(de, deployment),
    'name.full': teamsName(de, deployment),
    'description.short': de.description,
    'description.full': de.fullDescription,
    'staticTabs[0].name': de.personalTab,
  };
}
