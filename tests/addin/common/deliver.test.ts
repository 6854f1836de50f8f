import { describe, expect, test } from 'vitest';
import { deliver, sendAgain, sendQueued } from '../../../addin/common/deliver.ts';
import { settlePending } from '../../../addin/common/settle.ts';
import { graceMs } from '../../../shared/delivery/ledger.ts';
import { Crash, request, Wire } from './wire.ts';

const later = (wire: Wire, ms: number) => {
  wire.now = new Date(wire.now.getTime() + ms);
};
const onlyEntry = (wire: Wire) => [...wire.ledger.values()][0];

describe('a click', () => {
  test('sends one mail and says so', async () => {
    const wire = new Wire();
    expect(await deliver(wire.parts, request())).toMatchObject({ kind: 'sent' });
    expect(wire.calls).toEqual(['thank', 'sendMail', 'report accepted']);
    expect(wire.mailbox).toHaveLength(1);
    expect(onlyEntry(wire)?.state).toBe('sent');
  });

  test('asks for nothing on the server while permission is missing', async () => {
    const wire = new Wire();
    wire.granted.send = false;
    await expect(deliver(wire.parts, request())).rejects.toMatchObject({ code: 'sign-in-needed' });
    expect(wire.calls).toEqual([]);
  });

  test('survives lost replies of the server with the same claimant', async () => {
    const wire = new Wire();
    wire.bad('lost-reply', 0, 2);
    expect(await deliver(wire.parts, request())).toMatchObject({ kind: 'sent' });
    expect(wire.mailbox).toHaveLength(1);
  });

  test('that never reached the server can be repeated with its claimant', async () => {
    const wire = new Wire();
    const mine = request();
    wire.bad('lost-reply', 0, 3);
    await expect(deliver(wire.parts, mine)).rejects.toMatchObject({ code: 'offline' });
    expect(await deliver(wire.parts, mine)).toMatchObject({ kind: 'sent' });
    expect(wire.mailbox).toHaveLength(1);
  });

  test('on a second device shows what the first one did', async () => {
    const wire = new Wire();
    await deliver(wire.parts, request());
    expect(await deliver(wire.parts, request())).toMatchObject({ kind: 'known', state: 'sent' });
    expect(wire.mailbox).toHaveLength(1);
  });

  test('in ten windows at once leaves one mail', async () => {
    const wire = new Wire();
    const all = await Promise.all(Array.from({ length: 10 }, () => deliver(wire.parts, request())));
    expect(all.filter((one) => one.kind === 'sent')).toHaveLength(1);
    expect(wire.mailbox).toHaveLength(1);
  });

  test('on a device that sleeps between claim and send sends nothing, and waits for another click', async () => {
    const wire = new Wire();
    const { thank } = wire.parts.api;
    const asleep = async (...asked: Parameters<typeof thank>) => {
      const right = await thank(...asked);
      later(wire, graceMs);
      return right;
    };
    const parts = { ...wire.parts, api: { ...wire.parts.api, thank: asleep } };
    expect(await deliver(parts, request())).toMatchObject({ kind: 'refused', again: true });
    expect(wire.mailbox).toEqual([]);
    expect(onlyEntry(wire)?.state).toBe('queued');
  });

  test('never repeats a doubtful send by itself', async () => {
    const wire = new Wire();
    wire.sends = [{ kind: 'doubtful', delivers: true }];
    expect(await deliver(wire.parts, request())).toMatchObject({ kind: 'checking' });
    expect(wire.calls.filter((call) => call === 'sendMail')).toHaveLength(1);
  });

  test.each([
    [429, 'graph-busy', 'queued'],
    [403, 'graph-forbidden', 'queued'],
    [400, 'graph-refused', 'refused'],
  ])('answered %i explains it as %s and leaves the entry %s', async (status, code, state) => {
    const wire = new Wire();
    wire.sends = [{ kind: 'refused', status, retryAfter: '17' }];
    const delivered = await deliver(wire.parts, request());
    expect(delivered).toMatchObject({ kind: 'refused', problem: { code } });
    if (status === 429) expect(delivered).toMatchObject({ problem: { retryAfterSeconds: 17 } });
    expect(onlyEntry(wire)?.state).toBe(state);
  });

  test('whose outcome cannot be reported is still sent, and settles at the next opening', async () => {
    const wire = new Wire();
    wire.bad('lost-request', 2, 3);
    expect(await deliver(wire.parts, request())).toMatchObject({ kind: 'sent' });
    expect(onlyEntry(wire)?.state).toBe('sending');
    later(wire, 120_000);
    expect(await settlePending(wire.parts)).toEqual([]);
    expect(onlyEntry(wire)?.state).toBe('sent');
  });
});

describe('a crash', () => {
  const places = [0, 1, 2].flatMap((step) =>
    (['crash-before', 'crash-after'] as const).map((when) => [when, step] as const),
  );
  const looks = [true, false];

  test.each(places.flatMap((place) => looks.map((look) => [...place, look] as const)))(
    '%s step %i (may look: %s) never leaves two notes, and one once the sender answers truthfully',
    async (when, step, look) => {
      const wire = new Wire();
      wire.granted.read = look;
      wire.bad(when, step);
      await deliver(wire.parts, request()).catch((fault: unknown) => expect(fault).toBeInstanceOf(Crash));
      expect(wire.crashed).toBe(true);
      wire.crashed = false;

      for (let opening = 0; opening < 3; opening++) {
        later(wire, 700_000);
        for (const { thanks, standing } of await settlePending(wire.parts)) {
          if (standing === 'ready') await sendQueued(wire.parts, thanks.id, crypto.randomUUID());
          if (standing === 'ask' && wire.mailbox.length === 0)
            await sendAgain(wire.parts, thanks.id, crypto.randomUUID());
          if (standing === 'ask' && wire.mailbox.length === 1)
            await wire.parts.api.report(thanks.id, { outcome: 'found', looked: false });
        }
        expect(wire.mailbox.length).toBeLessThanOrEqual(1);
      }
      // Nothing was accepted: the draft is still there, and so is the button.
      if (wire.ledger.size === 0) await deliver(wire.parts, request());
      expect(wire.mailbox).toHaveLength(1);
      expect(onlyEntry(wire)?.state).toBe('sent');
    },
  );
});

describe('the next opening', () => {
  test('leaves a fresh claim alone', async () => {
    const wire = new Wire();
    wire.sends = [{ kind: 'doubtful' }];
    await deliver(wire.parts, request());
    later(wire, 10_000);
    expect(await settlePending(wire.parts)).toMatchObject([{ standing: 'underway' }]);
  });

  test('finds a delivered note in Sent Items by itself', async () => {
    const wire = new Wire();
    wire.sends = [{ kind: 'doubtful', delivers: true }];
    await deliver(wire.parts, request());
    later(wire, 120_000);
    expect(await settlePending(wire.parts)).toEqual([]);
    expect(onlyEntry(wire)).toMatchObject({ state: 'sent', knownBy: 'found' });
  });

  test('asks the sender only once Sent Items had its time', async () => {
    const wire = new Wire();
    wire.sends = [{ kind: 'doubtful' }];
    await deliver(wire.parts, request());
    later(wire, 120_000);
    expect(await settlePending(wire.parts)).toMatchObject([{ standing: 'underway' }]);
    later(wire, 600_000);
    expect(await settlePending(wire.parts)).toMatchObject([{ standing: 'ask', isSurelyMissing: true }]);
  });

  test('asks the sender at once where Sent Items may not be read, and claims to know nothing', async () => {
    const wire = new Wire();
    wire.granted.read = false;
    wire.sends = [{ kind: 'doubtful' }];
    expect(await deliver(wire.parts, request())).toMatchObject({ kind: 'unsure' });
    expect(await settlePending(wire.parts)).toMatchObject([{ standing: 'ask', isSurelyMissing: false }]);
  });

  test('offers a note that waits in the queue and sends nothing by itself', async () => {
    const wire = new Wire();
    wire.sends = [{ kind: 'refused', status: 429, retryAfter: null }];
    await deliver(wire.parts, request());
    expect(await settlePending(wire.parts)).toMatchObject([{ standing: 'ready' }]);
    expect(wire.mailbox).toHaveLength(0);
  });
});
