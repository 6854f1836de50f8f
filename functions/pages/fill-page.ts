import type { Deployment } from '../../shared/api.ts';
import { html, joinHtml } from '../../shared/html.ts';
import type { Config } from '../config.ts';

const deploymentOf = (config: Config): Deployment => ({
  clientId: config.clientId,
  tenantId: config.tenantId,
  signInAuthority: config.signInAuthority,
  apiScope: `api://${config.clientId}/access_as_user`,
  graphBase: config.graphBase,
});

/** JSON inside a script element: no character may end it or begin a comment. */
const scriptJson = (value: unknown) =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** One build serves any tenant: the two placeholders of each page are filled from the settings. */
export function fillPage(page: string, config: Config): string {
  const scripts = joinHtml(config.officeScripts.map((source) => html`<script src="${source}"></script>`));
  return page
    .replace('"__DEPLOYMENT__"', () => scriptJson(deploymentOf(config)))
    .replace('<!-- office-scripts -->', () => scripts.text);
}
