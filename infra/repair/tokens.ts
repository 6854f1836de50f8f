import * as v from 'valibot';
import { DeploymentSchema } from '../../shared/api.ts';

const LocalTokenSchema = v.object({ token: v.string() });

/** The add-in's pages carry the deployment's public facts; the scope to ask for is one of them. */
async function scopeOf(url: string): Promise<string> {
  const page = await fetch(`${url}/addin/outlook/pane.html`).then((reply) => reply.text());
  const json = /<script type="application\/json" id="deployment">([^<]*)<\/script>/.exec(page)?.[1];
  const deployment = v.safeParse(v.pipe(v.string(), v.parseJson(), DeploymentSchema), json ?? '');
  if (deployment.success) return deployment.output.apiScope;
  throw new Error(`${url} is no deployment of Kind Regards: its add-in page does not name one.`);
}

async function fromAzureCli(url: string): Promise<string> {
  const scope = await scopeOf(url);
  // Only here: it takes longer to load than most repairs take.
  const { AzureCliCredential } = await import('@azure/identity');
  try {
    return (await new AzureCliCredential().getToken(scope)).token;
  } catch (cause) {
    const how = `az login --scope ${scope}`;
    throw new Error(
      `The Azure CLI gave no token. Sign in with "${how}", or put a token into KIND_REGARDS_TOKEN.`,
      { cause },
    );
  }
}

async function fromLocalStack(url: string, user: string): Promise<string> {
  const body = JSON.stringify({ user, audience: 'api' });
  const headers = { 'content-type': 'application/json' };
  const reply = await fetch(`${url}/local/token`, { method: 'POST', headers, body });
  if (!reply.ok)
    throw new Error(`${url} gives no token for ${user}: is it the local stack, and who is that?`);
  return v.parse(LocalTokenSchema, await reply.json()).token;
}

/** A token for an administrator, never as an argument: those can be read in a process list. `fresh`: the last was refused. */
export function tokens(url: string, as: string | undefined): (fresh: boolean) => Promise<string> {
  const given = process.env.KIND_REGARDS_TOKEN;
  const ask = (): Promise<string> => {
    if (as) return fromLocalStack(url, as);
    return given ? Promise.resolve(given) : fromAzureCli(url);
  };
  let known: Promise<string> | undefined;
  return (fresh) => {
    if (fresh) known = undefined;
    known ??= ask();
    return known;
  };
}
