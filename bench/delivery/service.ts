import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectTable } from '../../functions/tables/connect.ts';
import type { Table } from '../../functions/tables/table.ts';
import { azurite } from '../../local/azurite/azurite.ts';
import type { ThanksResponse } from '../../shared/api.ts';
import { App } from '../../tests/functions/support/app.ts';
import { tokenFor } from '../../tests/functions/support/identity.ts';
import { ana, type DirectoryUser, dana, priya } from '../../tests/functions/support/people.ts';
import { thanksFor } from '../../tests/functions/support/thank.ts';
import { Recorder } from '../../tests/support/recorded.ts';

const nobody = { getToken: async () => null };

/** The whole API in this process, tokens and all, on Azurite in another; Graph answers from memory. */
export async function startService() {
  const folder = mkdtempSync(join(tmpdir(), 'kind-regards-bench-'));
  const storage = azurite(folder);
  await storage.start();
  const connectionString = storage.connectionString();
  const service = await serviceOn((name) => connectTable(name, { connectionString }, nobody));
  return {
    ...service,
    connectionString,
    async stop() {
      await storage.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export async function serviceOn(table: (name: string) => Table) {
  const recorder = new Recorder();
  const app = new App((name) => recorder.record(name, table(name)));
  app.now = new Date();
  const admin = { token: { claims: { roles: ['Admin'] } } };
  await app.ask(dana, 'PUT /api/settings', { ...admin, body: { thanksPerDay: 10_000, pairDays: 0 } });

  const senderOf = async (n: number) => {
    const user: DirectoryUser = { ...ana, id: `00000000-0000-4000-a000-${String(n).padStart(12, '0')}` };
    return { user, authorization: `Bearer ${await tokenFor(user, app.now)}` };
  };
  type Sender = Awaited<ReturnType<typeof senderOf>>;

  const ask = async (sender: Sender, address: string, body?: unknown) => {
    const reply = await app.ask(sender.user, address, {
      authorization: sender.authorization,
      ...(body === undefined ? {} : { body }),
    });
    if (reply.status >= 300) throw new Error(`${address}: ${reply.status} ${JSON.stringify(reply.body)}`);
    return reply.body;
  };
  const accept = async (sender: Sender, key: string) =>
    (await ask(sender, 'POST /api/thanks', thanksFor([priya], { key }))) as ThanksResponse;
  const report = (sender: Sender, { id, claim }: ThanksResponse) =>
    ask(sender, `POST /api/thanks/${id}/outcome`, { claim, outcome: 'accepted' });

  return { recorder, senderOf, ask, accept, report, tenantId: app.context.config.tenantId };
}
export type Service = Awaited<ReturnType<typeof startService>>;
