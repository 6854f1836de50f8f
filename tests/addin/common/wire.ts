import type { DeliveryParts } from '../../../addin/common/deliver.ts';
import type { SendOutcome } from '../../../addin/common/graph-client.ts';
import { ProblemError } from '../../../addin/common/problem.ts';
import type { SettleParts } from '../../../addin/common/settle.ts';
import type { OutcomeRequest, ThanksRequest, ThanksResponse, ThanksView } from '../../../shared/api.ts';
import { applyOutcome, claimEntry, type LedgerEntry } from '../../../shared/delivery/ledger.ts';
import { thanksId } from '../../../shared/keys.ts';

export class Crash extends Error {}
type Weather = 'fine' | 'lost-request' | 'lost-reply' | 'crash-before' | 'crash-after';

/** The server's decisions (shared/delivery) and a mailbox behind an unreliable wire. */
export class Wire {
  now = new Date('2026-11-20T09:00:00Z');
  ledger = new Map<string, LedgerEntry>();
  mailbox: string[] = [];
  granted = { send: true, read: true };
  /** What Graph answers to the next sends; then it accepts. */
  sends: (SendOutcome & { delivers?: boolean })[] = [];
  calls: string[] = [];
  /** The weather of the n-th call from now on (0 is the next). */
  weather = new Map<number, Weather>();
  /** The page is gone: whatever its code still tries reaches nobody until it is opened again. */
  crashed = false;
  #count = 0;

  bad(weather: Weather, at: number, times = 1) {
    for (let i = 0; i < times; i++) this.weather.set(this.#count + at + i, weather);
  }

  #crash(): never {
    this.crashed = true;
    throw new Crash();
  }

  async #through<T>(name: string, act: () => T | Promise<T>): Promise<T> {
    const weather = this.weather.get(this.#count++) ?? 'fine';
    this.calls.push(name);
    if (this.crashed || weather === 'crash-before') this.#crash();
    if (weather === 'lost-request') throw new ProblemError('offline');
    const answer = await act();
    if (weather === 'crash-after') this.#crash();
    if (weather === 'lost-reply') throw new ProblemError('offline');
    return answer;
  }

  #put(id: string, decision: ReturnType<typeof claimEntry>): LedgerEntry {
    if (!decision.ok) throw new ProblemError(decision.code, { status: 409 });
    this.ledger.set(id, decision.entry);
    return decision.entry;
  }
  #entry(id: string): LedgerEntry {
    const entry = this.ledger.get(id);
    if (!entry) throw new ProblemError('not-found', { status: 404 });
    return entry;
  }
  #claimed(id: string, claimant: string): ThanksResponse {
    const entry = this.#entry(id);
    const again = entry.state === 'sending' && entry.claimant === claimant;
    if (entry.state !== 'queued' && !again) return { id, state: entry.state };
    const { claim } = again
      ? entry
      : this.#put(id, claimEntry(entry, crypto.randomUUID(), claimant, this.now));
    return { id, state: 'sending', claim: claim ?? '', message: messageOf(id) };
  }

  parts: DeliveryParts & SettleParts = {
    now: () => this.now,
    wait: async (ms) => {
      this.now = new Date(this.now.getTime() + ms);
    },
    canLook: async () => this.granted.read,
    api: {
      thank: (request: ThanksRequest) =>
        this.#through('thank', async () => {
          const id = await thanksId('t', 'me', request.source, request.helpers);
          if (!this.ledger.has(id)) this.ledger.set(id, newEntry(id, request, this.now));
          return this.#claimed(id, request.claimant ?? '');
        }),
      claim: (id, claimant) =>
        this.#through('claim', () => {
          const answer = this.#claimed(id, claimant);
          if (!answer.claim) throw new ProblemError('claimed-elsewhere', { status: 409 });
          return answer;
        }),
      report: (id, outcome: OutcomeRequest) =>
        this.#through(`report ${outcome.outcome}`, () => {
          const { state } = this.#put(id, applyOutcome(this.#entry(id), outcome, this.now));
          return { id, state };
        }),
      pending: () =>
        this.#through('pending', () =>
          [...this.ledger.values()].filter((entry) => !['sent', 'refused'].includes(entry.state)).map(viewOf),
        ),
    },
    graph: async () => ({
      readyToSend: async () => {
        if (!this.granted.send) throw new ProblemError('sign-in-needed');
      },
      sendMail: async (message) => {
        const planned = this.sends.shift() ?? { kind: 'accepted' as const };
        const delivers =
          planned.kind === 'accepted' || (planned.kind === 'doubtful' && planned.delivers === true);
        const weather = this.weather.get(this.#count++) ?? 'fine';
        this.calls.push('sendMail');
        if (this.crashed || weather === 'crash-before') this.#crash();
        if (weather === 'lost-request') return { kind: 'doubtful' };
        if (delivers) this.mailbox.push(message.message.singleValueExtendedProperties[0]?.value ?? '');
        if (weather === 'crash-after') this.#crash();
        return weather === 'lost-reply' ? { kind: 'doubtful' } : planned;
      },
      wasSent: (id) => this.#through('wasSent', () => this.mailbox.includes(id)),
    }),
  };
}

const messageOf = (id: string): NonNullable<ThanksResponse['message']> => ({
  message: {
    subject: 'Thank you for the VPN',
    body: { contentType: 'html', content: '<p>Hi Priya</p>' },
    toRecipients: [{ emailAddress: { address: 'priya.nair@contoso.example' } }],
    ccRecipients: [],
    singleValueExtendedProperties: [{ id: 'marker', value: id }],
  },
  saveToSentItems: true,
});

const person = { id: 'me', displayName: 'Ana Duarte', mail: 'ana.duarte@contoso.example' };
const newEntry = (id: string, request: ThanksRequest, now: Date): LedgerEntry => ({
  id,
  tenantId: 't',
  sender: person,
  source: request.source,
  helpers: [],
  note: request.note,
  ccManagers: request.ccManagers,
  occasion: request.occasion ?? 'ticket',
  ownManager: null,
  visibility: request.visibility,
  state: 'queued',
  acceptedAt: now.toISOString(),
  claim: null,
  claimant: null,
  claimedAt: null,
  attempts: 0,
  doubtfulAt: null,
  sentAt: null,
  knownBy: null,
  reason: null,
  recognisedAt: null,
  withdrawnAt: null,
  history: [],
});
const viewOf = (entry: LedgerEntry): ThanksView => ({
  id: entry.id,
  state: entry.state,
  acceptedAt: entry.acceptedAt,
  claimedAt: entry.claimedAt,
  sentAt: entry.sentAt,
  sender: entry.sender,
  helpers: [],
  note: entry.note,
  source: { kind: entry.source.kind, system: entry.source.system, key: entry.source.key },
  visibility: entry.visibility,
  ccManagers: entry.ccManagers,
  occasion: entry.occasion,
});

export const request = (claimant: string = crypto.randomUUID()) => ({
  source: { kind: 'ticket' as const, system: 'servicenow', key: 'INC0012345' },
  helpers: ['11111111-1111-4111-8111-111111111111'],
  note: { subject: 'Thank you for the VPN', text: 'Hi Priya', language: 'en', how: [], madePossible: [] },
  ccManagers: true,
  visibility: 'team' as const,
  claimant,
});
