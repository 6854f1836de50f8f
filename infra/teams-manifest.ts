import type { DeploymentFile } from './deployment.ts';
import { guidFor, manifestVersion } from './guid.ts';
import { english as en, languageNames, translations, type Words } from './words.ts';

const teamsName = (text: Words, deployment: DeploymentFile) =>
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
      additionalLanguages: languageNames.map((languageTag) => ({ languageTag, file: `${languageTag}.json` })),
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

const schema =
  'https://developer.microsoft.com/json-schemas/teams/v1.22/MicrosoftTeams.Localization.schema.json';

/** The words of each further language by its file's name. Keys are paths into the manifest, as Teams wants them. */
export const teamsTranslations = (deployment: DeploymentFile) =>
  Object.fromEntries(
    languageNames.map((language) => {
      const words = translations[language];
      return [
        `${language}.json`,
        {
          $schema: schema,
          'name.short': teamsName(words, deployment),
          'name.full': teamsName(words, deployment),
          'description.short': words.description,
          'description.full': words.fullDescription,
          'staticTabs[0].name': words.personalTab,
        },
      ];
    }),
  );
