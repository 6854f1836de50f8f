import { expect, test } from 'vitest';
import { saysIn } from '../../../addin/outlook/says-in.ts';
import type { ThanksView } from '../../../shared/api.ts';

const person = (name: string) => ({ id: name, displayName: name, mail: null });
const thanks = {
  sender: person('Ana Duarte'),
  helpers: [person('Tomasz Zieliński')],
  note: { subject: 'Thank you for the VPN', text: 'It held all morning.' },
} as ThanksView;

test.each(['', 'vpn', 'MORNING', 'zielinski', 'tomasz vpn', 'ana'])('“%s” is said', (wanted) =>
  expect(saysIn(thanks, wanted)).toBe(true),
);
test.each(['printer', 'vpn printer'])('“%s” is not', (wanted) => expect(saysIn(thanks, wanted)).toBe(false));
