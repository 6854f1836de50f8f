import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import type { Azurite } from '../azurite/azurite.ts';
import { clockOffset, offsetTo, saveClock, setClockOffset } from '../clock.ts';
import type { HostAdmin } from './host-admin.ts';
import { allTables } from './tables.ts';

const ClockSchema = v.union([
  v.object({ now: v.pipe(v.string(), v.isoTimestamp()) }),
  v.object({ offsetMs: v.pipe(v.number(), v.safeInteger()) }),
]);
const AzuriteSchema = v.object({ running: v.boolean() });

export interface Controls {
  azurite: Azurite;
  host: HostAdmin;
  clockFile: string;
}

const problem = (context: Context, status: 404 | 422 | 500 | 503, code: string, detail: string) =>
  context.json({ title: 'The control did not work', status, code, detail }, status, {
    'content-type': 'application/problem+json',
  });

const clock = () => ({ now: new Date().toISOString(), offsetMs: clockOffset() });

/** The stack's own controls under /local: storage, timers, clock, health. */
export function controls({ azurite, host, clockFile }: Controls): Hono {
  const app = new Hono();

  app.get('/tables', async (context) => {
    if (!azurite.pid()) return problem(context, 503, 'storage-unavailable', 'Azurite is stopped.');
    return context.json(await allTables(azurite.connectionString()));
  });

  app.get('/timers', async (context) => {
    const timers = await host.timers();
    return timers
      ? context.json(timers)
      : problem(context, 503, 'functions-unavailable', 'The functions are not running.');
  });
  app.post('/timers/:name', async (context) => {
    const name = context.req.param('name');
    const status = await host.runTimer(name);
    if (status === undefined)
      return problem(context, 503, 'functions-unavailable', 'The functions are not running.');
    if (status === 404) return problem(context, 404, 'not-found', `There is no timer called ${name}.`);
    if (status !== 202)
      return problem(context, 500, 'timer-failed', `${name} failed; the functions' log says why.`);
    return context.json({ name, ran: true });
  });

  app.get('/clock', (context) => context.json(clock()));
  app.put('/clock', async (context) => {
    const asked = v.safeParse(ClockSchema, await context.req.json().catch(() => undefined));
    if (!asked.success)
      return problem(
        context,
        422,
        'invalid-request',
        'Send {"now": an ISO time} or {"offsetMs": a whole number}.',
      );
    setClockOffset('now' in asked.output ? offsetTo(new Date(asked.output.now)) : asked.output.offsetMs);
    saveClock(clockFile);
    await host.setClock(clockOffset());
    return context.json(clock());
  });

  app.get('/azurite', (context) => context.json({ running: azurite.pid() !== undefined }));
  app.post('/azurite', async (context) => {
    const asked = v.safeParse(AzuriteSchema, await context.req.json().catch(() => undefined));
    if (!asked.success)
      return problem(context, 422, 'invalid-request', 'Send {"running": true} or {"running": false}.');
    if (!asked.output.running) await azurite.stop();
    else if (!azurite.pid()) await azurite.start();
    return context.json({ running: azurite.pid() !== undefined });
  });

  app.get('/health', async (context) =>
    context.json({ azurite: azurite.pid() !== undefined, functions: await host.isUp() }),
  );
  return app;
}
