import * as v from 'valibot';
import { type Deployment, DeploymentSchema } from '../../shared/api.ts';

/** Reads the deployment that the functions app wrote into the page (a JSON script element, so that CSP allows no inline script). */
export function readDeployment(page: Document = document): Deployment {
  const text = page.getElementById('deployment')?.textContent ?? '';
  return v.parse(DeploymentSchema, JSON.parse(text));
}
