import type en from '../../shared/text/en/common.json';
import type { Text } from '../../shared/text/text.ts';
import type { ProblemError } from './problem.ts';

/** The sentence for a fault, in the reader's language. */
export const problemText = (t: Text<typeof en>, problem: ProblemError): string =>
  t(`problem.${problem.code}`, { wait: problem.retryAfterSeconds ?? 0 });
