import type { Person, ThanksView } from '../../../../shared/api.ts';

const person = (last: string, displayName: string, mail: string): Person => ({
  id: `00000000-0000-4000-8000-0000000000${last}`,
  displayName,
  mail: `${mail}@contoso.example`,
});

export const ana = person('01', 'Ana Duarte', 'ana.duarte');
export const priya = person('02', 'Priya Nair', 'priya.nair');
export const jonas = person('03', 'Jonas Weber', 'jonas.weber');
export const mia = person('04', 'Mia Brandt', 'mia.brandt');
export const tomasz = person('05', 'Tomasz Zieliński', 'tomasz.zielinski');

/** A thank-you as the API shows it; what a test doesn't say is ordinary. */
export function thanks(
  id: string,
  own: Partial<ThanksView> & { subject?: string; text?: string } = {},
): ThanksView {
  const {
    subject = 'Thank you for the VPN',
    text = 'Hi Priya,\n\nthe VPN has held all morning.\n\nBest,\nAna',
    ...rest
  } = own;
  return {
    id,
    state: 'sent',
    acceptedAt: '2026-11-19T09:30:00Z',
    claimedAt: '2026-11-19T09:30:01Z',
    sentAt: '2026-11-19T09:30:02Z',
    sender: ana,
    helpers: [priya],
    note: { subject, text, language: 'en', how: [], madePossible: [] },
    source: { kind: 'ticket', system: 'servicenow', key: 'INC0012345' },
    visibility: 'team',
    ccManagers: true,
    occasion: 'ticket',
    ...rest,
  };
}
