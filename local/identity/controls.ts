import { Hono } from 'hono';
import * as v from 'valibot';
import { bodyOf, personNamed } from '../graph/controls/control.ts';
import type { Faults } from '../graph/faults.ts';
import type { Directory } from '../graph/store/directory.ts';
import type { StateFile } from '../graph/store/state.ts';
import type { Tenant } from '../tenant/tenant.ts';
import { answerNaa, NaaRequestSchema, naaFailure } from './naa.ts';
import type { Mint } from './tokens.ts';

const TokenSchema = v.object({
  user: v.string(),
  audience: v.picklist(['api', 'graph']),
  scopes: v.optional(v.array(v.string())),
});
const NaaSchema = v.object({
  user: v.string(),
  request: NaaRequestSchema,
  consent: v.optional(v.boolean()),
});

interface Identity {
  tenant: Tenant;
  directory: Directory;
  mint: Mint;
  stateFile: StateFile;
  faults: Faults;
}

/** Tokens for tests, the nested-app bridge's other end, and who consented to what. */
export function identityControls({ tenant, directory, mint, stateFile, faults }: Identity): Hono {
  const { state, save } = stateFile;
  const app = new Hono();

  app.post('/local/token', async (c) => {
    const { user, audience, scopes } = await bodyOf(c, TokenSchema);
    const person = personNamed(directory, user);
    const graphScopes = scopes ?? ['Mail.Read', 'Mail.Send'];
    return c.json({
      token: await (audience === 'api' ? mint.forApi(person) : mint.forGraph(person, graphScopes)),
    });
  });
  app.post('/local/naa', async (c) => {
    const { user, request, consent } = await bodyOf(c, NaaSchema);
    const person = personNamed(directory, user);
    if (faults.take('NAA', request.method).length > 0)
      return c.json(naaFailure(request, 'NO_NETWORK', 'The network is not reachable.'));
    return c.json(
      await answerNaa({ tenant, mint, consents: state.consents, save }, person, request, consent),
    );
  });
  app.get('/local/consents/:user', (c) => {
    const person = personNamed(directory, c.req.param('user'));
    return c.json({ user: person.upn, scopes: state.consents[person.id] ?? [] });
  });
  app.delete('/local/consents/:user', (c) => {
    const person = personNamed(directory, c.req.param('user'));
    delete state.consents[person.id];
    save();
    return c.json({ user: person.upn, scopes: [] });
  });
  return app;
}
