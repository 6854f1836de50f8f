import { parseArgs } from 'node:util';
import type { RepairMode } from '../../shared/repair.ts';
import { differenceLine, summary } from './lines.ts';
import { RepairRun } from './run.ts';
import { tokens } from './tokens.ts';

const usage = `npm run repair -- --url https://… [--mend | --rebuild] [--as NAME@DOMAIN]

Compares the ledger of thank-yous with everything that is derived from it, and says what differs.
  --mend      writes what differs
  --rebuild   writes every view anew from the ledger
  --as        the local stack only: who asks
Elsewhere it asks as whoever is signed in with "az login", or with the token in KIND_REGARDS_TOKEN.
Ends with 0 when nothing differs (any more), 1 when something does, 2 when it could not be done.`;

function readArguments(args: string[]): { url: string; mode: RepairMode; as: string | undefined } {
  const { values } = parseArgs({
    args,
    options: {
      url: { type: 'string' },
      mend: { type: 'boolean' },
      rebuild: { type: 'boolean' },
      as: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    console.log(usage);
    process.exit(0);
  }
  if (!values.url || !URL.canParse(values.url)) throw new Error(`Say which deployment.\n${usage}`);
  if (values.mend && values.rebuild) throw new Error(`Either --mend or --rebuild.\n${usage}`);
  const mode = values.rebuild ? 'rebuild' : values.mend ? 'mend' : 'compare';
  return { url: new URL(values.url).origin, mode, as: values.as };
}

const cancelled = new AbortController();
process.once('SIGINT', () => {
  console.error(
    '\nStopping after this slice. A second Ctrl-C stops at once; either way nothing is left half done.',
  );
  cancelled.abort();
});

async function main(): Promise<number> {
  const { url, mode, as } = readArguments(process.argv.slice(2));
  const run = new RepairRun(url, tokens(url, as), cancelled.signal, {
    found: (difference) => console.log(differenceLine(difference)),
    progress: (line) => console.error(line),
  });
  const first = await run.through(mode);
  console.log(summary(mode, first));
  if (!first.isComplete) return 130;
  if (mode === 'compare') return first.run.found > 0 ? 1 : 0;
  console.error('Looking again.');
  const after = await run.through('compare');
  console.log(summary('compare', after));
  if (!after.isComplete) return 130;
  return after.run.found > 0 ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}
