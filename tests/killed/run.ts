import { parseArgs } from 'node:util';
import { findings } from './findings.ts';
import { Halves } from './halves.ts';
import { storm } from './storm.ts';

// node local/run.mjs tests/killed/run.ts [--thanks 1000] [--at-once 12] [--kill-after 3000] [--kills 40] [--outage SECONDS]: docs/delivery.md, "Proof".
const { values } = parseArgs({
  options: {
    thanks: { type: 'string', default: '1000' },
    'at-once': { type: 'string', default: '12' },
    'kill-after': { type: 'string', default: '3000' },
    kills: { type: 'string', default: '40' },
    outage: { type: 'string', default: '0' },
  },
});
const started = Date.now();
const halves = await Halves.start();
try {
  const outcome = await storm(halves, {
    thanks: Number(values.thanks),
    atOnce: Number(values['at-once']),
    killAfterMs: Number(values['kill-after']),
    kills: Number(values.kills),
    outageMs: Number(values.outage) * 1_000,
  });
  const { wrong, numbers } = await findings(outcome);
  const seconds = Math.round((Date.now() - started) / 1_000);
  process.stdout.write(`${JSON.stringify({ seconds, visits: outcome.visits, ...numbers }, null, 2)}\n`);
  process.stdout.write(
    wrong.length === 0 ? 'Nothing is lost, and nothing is double.\n' : `${wrong.join('\n')}\n`,
  );
  process.exitCode = wrong.length === 0 ? 0 : 1;
} finally {
  await halves.stop();
}
process.exit();
