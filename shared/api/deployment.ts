import * as v from 'valibot';
import { guid } from './fields.ts';

/** What the add-in's pages are told about their deployment, in a JSON script element with id `deployment`. */
export const DeploymentSchema = v.object({
  clientId: guid,
  tenantId: guid,
  /** Where MSAL signs in, e.g. https://login.microsoftonline.com/{tenant}. */
  signInAuthority: v.string(),
  /** The scope of our own API, e.g. api://{clientId}/access_as_user. */
  apiScope: v.string(),
  /** Graph's root with version, e.g. https://graph.microsoft.com/v1.0. */
  graphBase: v.string(),
});
export type Deployment = v.InferOutput<typeof DeploymentSchema>;
