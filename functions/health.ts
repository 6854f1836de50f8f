import type { Call, Reply } from './web/route.ts';

/** Whether clicks would work now: the log of thank-yous answers. No details for strangers. */
export async function health({ context }: Call<unknown, unknown, unknown>): Promise<Reply> {
  await context.ledger.ping();
  return { status: 200, body: { status: 'ok' } };
}
