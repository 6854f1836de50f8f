import type { TenantFile } from '../schema.ts';
import { mailOf, type Name } from './people.ts';

const said = (from: Name, createdDateTime: string, content: string) => ({
  from: mailOf[from],
  createdDateTime,
  body: { contentType: 'text' as const, content },
});

const botSaid = (createdDateTime: string, content: string) => ({
  from: { application: { displayName: 'Helpdesk bot' } },
  createdDateTime,
  body: { contentType: 'html' as const, content },
});

export const chats: TenantFile['chats'] = [
  {
    chatType: 'oneOnOne',
    members: [mailOf.ana, mailOf.sam],
    messages: [
      said(
        'ana',
        '-P1DT3H',
        'Hi Sam, the scanner on the second floor sends nothing to my folder since Monday.',
      ),
      said(
        'sam',
        '-P1DT2H',
        'Its password had run out. I gave it a new one and sent a test page to your folder.',
      ),
      said('ana', '-P1DT1H', 'It is there, and so are my eleven invoices. That fixed it, thanks!'),
    ],
  },
  {
    chatType: 'oneOnOne',
    members: [mailOf.ana],
    topic: 'Helpdesk bot',
    messages: [
      botSaid('-P4D', '<p>We received your request 4127: <b>Second monitor stays black</b>.</p>'),
      botSaid(
        '-P3D',
        '<p>Your request 4127, <b>Second monitor stays black</b>, is resolved. Status changed to resolved by Alex Kim.</p>',
      ),
    ],
  },
  {
    chatType: 'oneOnOne',
    members: [mailOf.ana, mailOf.mia],
    messages: [
      said('mia', '-PT5H', 'Lunch at half past twelve?'),
      said('ana', '-PT4H', 'Gladly. I bring the contracts you asked for.'),
    ],
  },
  {
    chatType: 'group',
    topic: 'Month-end',
    members: [mailOf.ana, mailOf.carlos, mailOf.mia, mailOf.tomasz],
    messages: [
      said('carlos', '-P2DT4H', 'Is the ledger report still as slow as on Friday?'),
      said('tomasz', '-P2DT2H', 'It was missing an index. It is back to eleven seconds, please try.'),
      said('ana', '-P2DT1H', 'Eleven seconds indeed. I had planned the whole afternoon for it.'),
    ],
  },
];
