import type { LedgerState } from '../../../shared/api.ts';
import type { LedgerEntry } from '../../../shared/delivery/ledger.ts';

/** A thank-you of Ana to Priya, in some state. */
export const entryIn = (state: LedgerState, change: Partial<LedgerEntry> = {}): LedgerEntry => ({
  id: 'a'.repeat(64),
  tenantId: '7d3c1a52-0b1f-4d56-9c0e-5a1f2b3c4d5e',
  sender: { id: 'ana', displayName: 'Ana Duarte', mail: 'ana@contoso.example' },
  source: { kind: 'ticket', system: 'servicenow', key: 'INC0012345' },
  helpers: [
    {
      id: 'priya',
      displayName: 'Priya Nair',
      mail: 'priya@contoso.example',
      manager: { id: 'dana', displayName: 'Dana Ortiz', mail: 'dana@contoso.example' },
      ccManager: true,
      teamFeed: true,
      digest: true,
    },
  ],
  note: { subject: 'Thank you', text: 'Hi Priya,\nthanks.', language: 'en', how: [], madePossible: [] },
  ccManagers: true,
  occasion: 'ticket',
  ownManager: null,
  visibility: 'team',
  state,
  acceptedAt: '2026-11-20T09:00:00.000Z',
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
  ...change,
});
