import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import * as v from 'valibot';
import { detectResolution } from '../shared/detection/detect.ts';
import type { Conversation, Verdict } from '../shared/detection/types.ts';
import english from '../shared/text/en/detection.json';
import { textOf } from '../shared/text/text.ts';

const message = v.looseObject({});
const RecordSchema = v.looseObject({
  id: v.string(),
  me: v.looseObject({ name: v.nullish(v.string(), ''), address: v.nullish(v.string(), '') }),
  kind: v.picklist(['mail', 'chat']),
  messages: v.array(message),
});

const text = textOf('en', english);
const sentence = ({ rule, ...values }: Verdict['because'][number]) =>
  text(rule as keyof typeof english, { quote: '', system: '', ...values });

interface Tally {
  lines: number;
  thankable: number;
  errors: number;
}

/** One line of the file to one line of the answer; a bad line is an answer too. */
function answerTo(line: string, number: number, tally: Tally): string {
  tally.lines++;
  let id: unknown;
  try {
    const value: unknown = JSON.parse(line);
    id = (value as { id?: unknown } | null)?.id;
    const record = v.parse(RecordSchema, value);
    const verdict = detectResolution(record as unknown as Conversation);
    if (verdict.thankable) tally.thankable++;
    const because = verdict.because.map((reason) => ({ rule: reason.rule, text: sentence(reason) }));
    return JSON.stringify({ id: record.id, ...verdict, because });
  } catch (error) {
    tally.errors++;
    const where = typeof id === 'string' ? { id } : { line: number };
    return JSON.stringify({ ...where, error: error instanceof Error ? error.message : String(error) });
  }
}

async function print(line: string): Promise<void> {
  if (process.stdout.write(`${line}\n`)) return;
  await new Promise<void>((resolve) => process.stdout.once('drain', () => resolve()));
}

async function main(file: string | undefined): Promise<number> {
  if (!file) {
    console.error('Usage: npm run --silent detect -- FILE.jsonl   (- reads standard input)');
    return 2;
  }
  const started = performance.now();
  const input = file === '-' ? process.stdin : createReadStream(file);
  const tally: Tally = { lines: 0, thankable: 0, errors: 0 };
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim()) await print(answerTo(line, number, tally));
    if (process.stderr.isTTY && number % 200 === 0) process.stderr.write(`\r${number} read …`);
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (process.stderr.isTTY) process.stderr.write('\r');
  console.error(
    `${tally.lines} read in ${seconds} s: ${tally.thankable} thankable, ${tally.errors} unreadable`,
  );
  return 0;
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});
main(process.argv.slice(2).find((argument) => argument === '-' || !argument.startsWith('-'))).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  },
);
