import type { Evidence } from '../types.ts';
import type { Findings } from './findings.ts';

export type Outcome = 'solved' | 'closed';

/** How strongly a mail says that a ticket was solved or closed, and with which words. */
export interface Weighed {
  solved: number;
  closed: number;
  reasons: Evidence[];
}

const weights = { subject: 4, sentence: 4, change: 6, status: 3, event: 6 };

export function weigh(findings: Findings): Weighed {
  const weighed: Weighed = { solved: 0, closed: 0, reasons: [] };
  const add = (outcome: Outcome, sort: keyof typeof weights, quote?: string) => {
    weighed[outcome] += weights[sort];
    weighed.reasons.push({ rule: `${outcome}.${sort}`, ...(quote ? { quote: quote.slice(0, 120) } : {}) });
  };
  const { statements, change, statusField, event } = findings;
  for (const outcome of ['solved', 'closed'] as const) {
    const said = statements.filter(({ says }) => says === outcome);
    const subject = said.find(({ sentence }) => sentence.line < 0);
    const lead = said.find(({ sentence }) => sentence.line >= 0);
    if (subject) add(outcome, 'subject', subject.sentence.text);
    if (lead) add(outcome, 'sentence', lead.sentence.text);
    if (change?.state === outcome) add(outcome, 'change', change.quote);
    if (statusField?.state === outcome) add(outcome, 'status', statusField.quote);
    if (event === outcome) add(outcome, 'event');
  }
  return weighed;
}
