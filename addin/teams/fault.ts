import { asProblem, type ProblemError } from '../common/problem.ts';
import type { TabText } from './text.ts';

/** What a failed look comes to for the reader. */
export interface Fault {
  kind: 'not-a-member' | 'signed-out' | 'problem';
  problem: ProblemError;
}

export function faultOf(error: unknown): Fault {
  const problem = asProblem(error);
  switch (problem.code) {
    case 'not-yours':
      return { kind: 'not-a-member', problem };
    case 'sign-in-needed':
    case 'sign-in-refused':
    case 'not-signed-in':
      return { kind: 'signed-out', problem };
    default:
      return { kind: 'problem', problem };
  }
}

/** The sentence for a problem of looking; the pane's own (`common.json`) speak of sending a note. */
export function problemText(text: TabText, problem: ProblemError): string {
  switch (problem.code) {
    case 'offline':
      return text('problem.offline');
    case 'too-many':
      return text('problem.busy', { wait: problem.retryAfterSeconds ?? 0 });
    case 'not-found':
      return text('problem.no-team');
    case 'unexpected-answer':
      return text('problem.unreadable');
    case 'sign-in-unavailable':
      return text('problem.no-sign-in');
    default:
      return text('problem.unavailable');
  }
}
