import { type Delivered, type DeliveryParts, sendAgain, sendQueued } from './deliver.ts';

/** What the sender can decide about a note whose sending was interrupted. */
export type Choice = 'send-now' | 'send-again' | 'was-sent' | 'discard';

/** Carries a choice out; null where nothing was to be delivered. */
export async function carryOut(
  parts: DeliveryParts,
  id: string,
  choice: Choice,
  claimant: string,
): Promise<Delivered | null> {
  switch (choice) {
    case 'send-now':
      return sendQueued(parts, id, claimant);
    case 'send-again':
      return sendAgain(parts, id, claimant);
    case 'was-sent':
      await parts.api.report(id, { outcome: 'found', looked: false });
      return null;
    case 'discard':
      await parts.api.report(id, { outcome: 'discard', looked: true });
      return null;
  }
}
