import type { Labelled } from './records.ts';

// The handful of words that somebody would write into a mail rule.
const words = /\b(?:resolved|closed|solved|fixed|completed|done)\b/i;

export const keywordInSubject = ({ subject }: Labelled): boolean => words.test(subject);
export const keywordAnywhere = ({ text }: Labelled): boolean => words.test(text);
