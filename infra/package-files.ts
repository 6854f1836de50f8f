import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DeploymentFile } from './deployment.ts';
import { functionsPackage } from './functions-package.ts';
import { outlookManifest } from './outlook-manifest.ts';
import { packageReadme } from './readme.ts';
import { appSettings } from './settings.ts';
import { teamsManifest, teamsTranslations } from './teams-manifest.ts';
import { bytes, type Files, json, zip } from './zip.ts';

/** Everything that an admin uploads, by file name. */
export function packageFiles(deployment: DeploymentFile, root: string): Files {
  const translated = Object.entries(teamsTranslations(deployment));
  const icon = (name: string) => readFileSync(join(root, 'infra/icons', name));
  return {
    'manifest.xml': bytes(outlookManifest(deployment)),
    'teams-app.zip': zip({
      'manifest.json': json(teamsManifest(deployment)),
      ...Object.fromEntries(translated.map(([name, words]) => [name, json(words)])),
      'color.png': icon('teams-color.png'),
      'outline.png': icon('teams-outline.png'),
    }),
    'functions.zip': zip(functionsPackage(root)),
    'infra/settings.json': json(appSettings(deployment)),
    'README.md': bytes(packageReadme(deployment)),
  };
}
