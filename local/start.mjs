import { parseArgs } from 'node:util';
import { build, wasEverBuilt } from './build.mjs';
import { ensureInstalled, giveUp } from './install.mjs';

const usage =
  'npm start -- [--port 4280] [--data DIR] [--tenant FILE] [--graph-log FILE] [--no-open] [--only functions|microsoft]';
const help = `${usage}

--port       of the one origin, on 127.0.0.1; 0 takes a free one
--data       where state lives (.local); two copies need two of them, and two ports
--tenant     somebody else's people, teams and mailboxes: see local/README.md
--graph-log  a file that gets one JSON line for each Graph exchange
--no-open    does not show the playground in your browser
--only       one half, so that it can be stopped while the other remembers`;

function readArguments() {
  let values;
  try {
    ({ values } = parseArgs({
      options: {
        port: { type: 'string', default: '4280' },
        data: { type: 'string', default: '.local' },
        tenant: { type: 'string' },
        'graph-log': { type: 'string' },
        'no-open': { type: 'boolean', default: false },
        only: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }));
  } catch (error) {
    giveUp(`${error.message.split('.')[0]}. Usage: ${usage}`);
  }
  if (values.help) {
    console.log(help);
    process.exit(0);
  }
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65535)
    giveUp(`--port takes a number from 0 to 65535, not "${values.port}".`);
  if (values.only && !['functions', 'microsoft'].includes(values.only))
    giveUp(`--only takes functions or microsoft, not "${values.only}".`);
  return {
    port,
    dataDir: values.data,
    ...(values.tenant ? { tenantFile: values.tenant } : {}),
    ...(values['graph-log'] ? { graphLog: values['graph-log'] } : {}),
    ...(values.only ? { only: values.only } : {}),
    open: process.stdout.isTTY && !values['no-open'],
  };
}

/** A sentence for what a person can mend; the stack as well for what only a programmer can. */
const explain = (error) =>
  error instanceof TypeError || error instanceof ReferenceError || error instanceof SyntaxError
    ? error.stack
    : error.message;

const options = readArguments();
await ensureInstalled();
if (!(await build())) {
  if (!wasEverBuilt())
    giveUp('Nothing can be started before the build succeeds; what is wrong with it stands above.');
  console.error('What could not be built is served as it was built the last time.');
}
const { register } = await import('tsx/esm/api');
register();
const { startStack } = await import('./stack.ts');
await startStack(options).catch((error) => giveUp(explain(error)));
