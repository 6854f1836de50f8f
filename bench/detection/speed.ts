import { compile } from 'html-to-text';
import { detectResolution } from '../../shared/detection/detect.ts';
import type { Ratio, Table } from '../report.ts';
import { costsOf } from '../timing.ts';
import { naiveBayes, naturalBayes } from './bayes.ts';
import type { Labelled } from './records.ts';

const convert = compile();

const detectAll = (records: Labelled[]) => {
  for (const { conversation } of records) detectResolution(conversation);
};

const bodiesOf = (records: Labelled[]) =>
  records.flatMap(({ conversation }) => conversation.messages.map(({ body }) => body?.content ?? ''));

const isHtml = ({ conversation }: Labelled) =>
  conversation.messages.every(({ body }) => body?.contentType?.toLowerCase() === 'html');

function evenly(records: Labelled[], count: number): Labelled[] {
  const step = Math.max(1, records.length / count);
  return records.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
}

/** The engine beside `html-to-text` on the same bodies, and beside naive Bayes that is handed the finished text. */
export async function speed(records: Labelled[], turns: number): Promise<{ table: Table; ratios: Ratio[] }> {
  const html = records.filter(isHtml);
  const pages = bodiesOf(html);
  const mails = records.filter(({ conversation }) => conversation.kind === 'mail');
  const bodies = bodiesOf(mails);
  const convertAll = (all: string[]) => {
    for (const body of all) convert(body);
  };
  const read = await costsOf(
    {
      html: () => detectAll(html),
      converted: () => convertAll(pages),
      mails: () => detectAll(mails),
      allConverted: () => convertAll(bodies),
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
    { name: 'detect / html-to-text, HTML mails', ratio: read.html / read.converted, atMost: 1 },
    { name: 'detect / html-to-text, all mails', ratio: read.mails / read.allConverted },
    { name: "natural's naive Bayes / detect", ratio: judged.natural / judged.detect, atLeast: 30 },
    { name: 'bayes / detect', ratio: judged.bayes / judged.detect },
  ];
  return {
    table: {
      title: 'detection: speed, as multiples of its own time',
      columns: ['who', 'time / ours', 'on'],
      rows: [
        ['detect', 1, 'everything below'],
        ['html-to-text', read.converted / read.html, `${html.length} HTML mails`],
        ['html-to-text', read.allConverted / read.mails, `${mails.length} mails, text ones too`],
        ["natural's naive Bayes", judged.natural / judged.detect, `${few.length} records, text ready-made`],
        ['bayes', judged.bayes / judged.detect, `${few.length} records, text ready-made`],
      ],
    },
    ratios,
  };
}
