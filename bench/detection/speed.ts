import { compile, convert } from 'html-to-text';
import type { Ratio, Table } from '../report.ts';
import { costsOf } from '../timing.ts';
import { naiveBayes, naturalBayes } from './bayes.ts';
import type { Detect } from './engine.ts';
import type { Labelled } from './records.ts';

const compiled = compile();

const bodiesOf = (records: Labelled[]) =>
  records.flatMap(({ conversation }) => conversation.messages.map(({ body }) => body?.content ?? ''));

const isHtml = ({ conversation }: Labelled) =>
  conversation.messages.every(({ body }) => body?.contentType?.toLowerCase() === 'html');

function evenly(records: Labelled[], count: number): Labelled[] {
  const step = Math.max(1, records.length / count);
  return records.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
}

/**
 * The engine beside `html-to-text` on the same bodies, and beside naive Bayes that is handed the finished text.
 * `convert` works out its options at each call; `compile` does it once, which leaves the parsing and little else.
 */
export async function speed(
  detect: Detect,
  records: Labelled[],
  turns: number,
): Promise<{ table: Table; ratios: Ratio[] }> {
  const detectAll = (some: Labelled[]) => {
    for (const { conversation } of some) detect(conversation);
  };
  const html = records.filter(isHtml);
  const pages = bodiesOf(html);
  const mails = records.filter(({ conversation }) => conversation.kind === 'mail');
  const bodies = bodiesOf(mails);
  const onHtml = `${html.length} HTML mails`;
  const onAll = `${mails.length} mails, text ones too`;
  const read = await costsOf(
    {
      html: () => detectAll(html),
      converted: () => pages.forEach((page) => void convert(page)),
      compiled: () => pages.forEach((page) => void compiled(page)),
      mails: () => detectAll(mails),
      convertedAll: () => bodies.forEach((body) => void convert(body)),
      compiledAll: () => bodies.forEach((body) => void compiled(body)),
    },
    turns,
  );

  const few = evenly(records, 60);
  const bayes = await naiveBayes(records);
  const natural = naturalBayes(records);
  const judged = await costsOf(
    {
      detect: () => detectAll(few),
      bayes: async () => {
        for (const record of few) await bayes(record);
      },
      natural: () => few.forEach(natural.judgeAsNaturalDoes),
    },
    turns,
  );

  const ratios: Ratio[] = [
    { name: 'detect / html-to-text’s convert, HTML mails', ratio: read.html / read.converted, atMost: 1 },
    { name: 'detect / html-to-text’s convert, all mails', ratio: read.mails / read.convertedAll, atMost: 1 },
    { name: 'detect / html-to-text compiled once, HTML mails', ratio: read.html / read.compiled, atMost: 1 },
    {
      name: 'detect / html-to-text compiled once, all mails',
      ratio: read.mails / read.compiledAll,
      atMost: 1,
    },
    { name: "natural's naive Bayes / detect", ratio: judged.natural / judged.detect, atLeast: 30 },
    { name: 'bayes / detect', ratio: judged.bayes / judged.detect },
  ];
  return {
    table: {
      title: 'detection: speed, as multiples of its own time',
      columns: ['who', 'time / ours', 'on'],
      rows: [
        ['detect', 1, 'everything below'],
        ['html-to-text, convert', read.converted / read.html, onHtml],
        ['html-to-text, convert', read.convertedAll / read.mails, onAll],
        ['html-to-text, compiled once', read.compiled / read.html, onHtml],
        ['html-to-text, compiled once', read.compiledAll / read.mails, onAll],
        ["natural's naive Bayes", judged.natural / judged.detect, `${few.length} records, text ready-made`],
        ['bayes', judged.bayes / judged.detect, `${few.length} records, text ready-made`],
      ],
    },
    ratios,
  };
}
