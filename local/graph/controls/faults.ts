import { Hono } from 'hono';
import type { Faults } from '../faults.ts';
import { FaultsSchema } from '../faults.ts';
import type { GraphLog } from '../log.ts';
import { bodyOf } from './control.ts';

/** The fault switches and the product's last calls. */
export function faultControls(faults: Faults, log: GraphLog): Hono {
  const app = new Hono();
  app.get('/local/faults', (c) => c.json(faults.list()));
  app.put('/local/faults', async (c) => {
    faults.replace(await bodyOf(c, FaultsSchema));
    return c.json(faults.list());
  });
  app.get('/local/graph-calls', (c) => c.json(log.recent().toReversed()));
  return app;
}
