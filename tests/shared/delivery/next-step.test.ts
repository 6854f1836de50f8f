import { expect, test } from 'vitest';
import { nextDigestStep } from '../../../shared/delivery/digest-step.ts';
import { nextStep } from '../../../shared/delivery/next-step.ts';

const now = new Date('2026-11-20T10:00:00Z');
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1_000).toISOString();

test.each([
  ['queued', 0, true, 'claim-and-send'],
  ['sending', 59, true, 'wait'],
  ['sending', 59, false, 'wait'],
  ['sending', 60, true, 'look-in-sent-items'],
  ['sending', 60, false, 'ask-the-sender'],
  ['unsure', 600, true, 'look-in-sent-items'],
  ['unsure', 600, false, 'ask-the-sender'],
  ['sent', 600, true, 'nothing'],
  ['refused', 600, true, 'nothing'],
] as const)('a thank-you: %s for %i s, may look: %s → %s', (state, seconds, canLook, step) => {
  expect(nextStep({ state, claimedAt: ago(seconds) }, now, canLook)).toBe(step);
});

test.each([
  ['sending', 59, false, 'wait'],
  ['sending', 60, false, 'look-in-sent-items'],
  ['sending', 599, true, 'wait'],
  ['sending', 600, true, 'claim-and-send'],
  ['refused', 0, false, 'claim-and-send'],
  ['sent', 600, true, 'nothing'],
] as const)('a digest: %s for %i s, looked up: %s → %s', (state, seconds, isLookedUp, step) => {
  expect(nextDigestStep({ state, claimedAt: ago(seconds) }, now, isLookedUp)).toBe(step);
});
