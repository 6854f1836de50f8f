import type { Ratio, Table } from '../report.ts';
import { costsOf } from '../timing.ts';
import type { Detect } from './engine.ts';

const me = { name: 'Nora Falk', address: 'nora.falk@fabrikam.example' };
const filled = (piece: string) => (size: number) => piece.repeat(Math.ceil(size / piece.length));

/** Bodies that make careless readers take time with the square of their length. */
const hostile: [name: string, type: 'html' | 'text', make: (size: number) => string][] = [
  ['unclosed tags', 'html', filled('<div>')],
  ['unclosed comment', 'html', (size) => `<!--${'-'.repeat(size)}`],
  ['near misses', 'text', filled('your ticket has been resolve ')],
  ['one word', 'text', filled('a')],
  ['nested quotes', 'html', filled('<blockquote>x')],
  ['quote marks', 'text', (size) => filled('>')(size / 2) + filled('\n> x')(size / 2)],
  ['combining characters', 'text', (size) => `e${'\u0301'.repeat(size)}`],
];

const atMost = 2.5;

/** What a hostile body costs when it is twice as long: within what the engine reads, and beyond. */
export async function linearity(
  detect: Detect,
  turns: number,
  within = 100_000,
  beyond = 2_000_000,
): Promise<{ table: Table; ratios: Ratio[] }> {
  const judge = (contentType: 'html' | 'text', content: string) =>
    detect({
      kind: 'mail',
      me,
      messages: [{ subject: 'Ticket #4711 update', body: { contentType, content } }],
    });
  const rows: [string, number, number][] = [];
  for (const [name, type, make] of hostile) {
    const bodies = {
      small: make(within),
      twice: make(2 * within),
      large: make(beyond),
      huge: make(2 * beyond),
    };
    const cost = await costsOf(
      {
        small: () => judge(type, bodies.small),
        twice: () => judge(type, bodies.twice),
        large: () => judge(type, bodies.large),
        huge: () => judge(type, bodies.huge),
      },
      turns,
    );
    rows.push([name, cost.twice / cost.small, cost.huge / cost.large]);
  }
  return {
    table: {
      title: 'detection: time when a hostile body doubles, as a ratio',
      columns: ['body', `${within / 1000} → ${within / 500} kB`, `${beyond / 1000} → ${beyond / 500} kB`],
      rows,
      notes: ['A body is read up to 262 kB.'],
    },
    ratios: rows.map(([name, inside, past]) => ({
      name: `doubling: ${name}`,
      ratio: Math.max(inside, past),
      atMost,
    })),
  };
}
