import type { Person } from '../../shared/api.ts';
import { nextDigestStep } from '../../shared/delivery/digest-step.ts';
import type { DigestMail } from '../../shared/digest.ts';
import type { AppContext } from '../app-context.ts';
import type { OutboxKey } from '../tables/digest-outbox.ts';

export const digestMarker = ({ week, managerId }: Omit<OutboxKey, 'tenantId'>) =>
  `digest_${week}_${managerId}`;

export type Sending = 'sent' | 'sent-before' | 'unfinished' | 'throttled';

/** Sends a manager's digest of a week, unless it has left already: claim, send, remember; look before repeating. */
export async function sendOnce(
  key: OutboxKey,
  { mail, told }: { mail: DigestMail; told: string[] },
  to: Person,
  now: Date,
  { outbox, digestMailbox }: Pick<AppContext, 'outbox' | 'digestMailbox'>,
): Promise<Sending> {
  const marker = digestMarker(key);
  const remember = async (state: 'sent' | 'refused') => {
    const stored = await outbox.read(key);
    // A conflict means that another run has just found the same out.
    if (stored) await outbox.write(key, stored, { ...stored.entry, state });
  };

  const stored = await outbox.read(key);
  let step = nextDigestStep(stored?.entry ?? null, now);
  if (step === 'look-in-sent-items') {
    if (await digestMailbox.hasSent(marker)) {
      await remember('sent');
      return 'sent-before';
    }
    step = nextDigestStep(stored?.entry ?? null, now, true);
  }
  if (step === 'nothing') return 'sent-before';
  if (step !== 'claim-and-send') return 'unfinished';

  const attempts = (stored?.entry.attempts ?? 0) + 1;
  const claim = { state: 'sending' as const, claimedAt: now.toISOString(), attempts, told };
  if ((await outbox.write(key, stored, claim)) === 'conflict') return 'unfinished';
  switch (await digestMailbox.send(mail, to, marker)) {
    case 'accepted':
      await remember('sent');
      return 'sent';
    case 'throttled':
      await remember('refused');
      return 'throttled';
    case 'refused':
      await remember('refused');
      return 'unfinished';
    case 'doubtful':
      if (!(await digestMailbox.hasSent(marker))) return 'unfinished';
      await remember('sent');
      return 'sent';
  }
}
