import * as v from 'valibot';
import type { FieldFault } from '../../shared/errors.ts';

/** Every wrong field, once, with what is wrong about it; never with what was sent. */
export function fieldFaults(issues: [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]): FieldFault[] {
  const faults = new Map<string, string>();
  for (const issue of issues) {
    const path = v.getDotPath(issue) ?? '';
    if (!faults.has(path)) faults.set(path, messageOf(issue));
  }
  return [...faults].map(([path, message]) => ({ path, message }));
}

/** Valibot's own messages quote the value received. */
const messageOf = (issue: v.BaseIssue<unknown>): string => {
  if (issue.received === 'undefined') return 'is missing';
  if (!issue.message.startsWith('Invalid ')) return issue.message;
  return issue.expected === null ? 'is not right' : `expected ${issue.expected}`;
};
