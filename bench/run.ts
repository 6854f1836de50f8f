import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Report, type Run, tableOfRatios, textOfTable } from './report.ts';

// npm run bench [-- NAME … --corpus DIR]: tables on standard output, progress on standard error, bench/results.json.
const here = new URL('./', import.meta.url);
const known = readdirSync(here).filter((name) => existsSync(new URL(`${name}/benchmark.ts`, here)));

function giveUp(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

function asked() {
  try {
    return parseArgs({ allowPositionals: true, options: { corpus: { type: 'string' } } });
  } catch (error) {
    giveUp(`${(error as Error).message}\nUsage: npm run bench -- [${known.join(' | ')}] [--corpus DIR]`);
  }
}

const { positionals, values } = asked();
const unknown = positionals.filter((name) => !known.includes(name));
if (unknown.length > 0)
  giveUp(`There is no benchmark ${unknown.join(', ')}. There are: ${known.join(', ')}.`);

const reports: Record<string, Report> = {};
for (const name of positionals.length > 0 ? positionals : known) {
  console.error(`${name} …`);
  const { run }: { run: Run } = await import(new URL(`${name}/benchmark.ts`, here).href);
  const report = await run(values);
  reports[name] = report;
  for (const table of [...report.tables, tableOfRatios(name, report.ratios)])
    console.log(`${textOfTable(table)}\n`);
}
const results = new URL('results.json', here);
writeFileSync(
  results,
  `${JSON.stringify({ date: new Date().toISOString(), node: process.version, benchmarks: reports }, null, 2)}\n`,
);
console.error(`written to ${fileURLToPath(results)}`);
