import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled, giveUp } from './install.mjs';

// node local/run.mjs FILE.ts ...args: runs a TypeScript program in this process, which sees its own arguments.
const [file, ...args] = process.argv.slice(2);
if (!file) giveUp('Say which program to run: node local/run.mjs FILE.ts [arguments]');
await ensureInstalled();
const { register } = await import('tsx/esm/api');
register();
const path = resolve(file);
process.argv = [process.argv[0], path, ...args];
await import(pathToFileURL(path).href);
