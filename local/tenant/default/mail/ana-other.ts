import { domain } from '../people.ts';
import * as desk from './desks.ts';
import { banner, button, fields, p, quoted, signature, small } from './layout.ts';
import { type Letters, letter } from './letter.ts';

const to = 'ana' as const;

/** What else is in Ana's inbox: tickets that are not solved or not for thanks, and ordinary mail. */
export const anaOther: Letters = [
  letter({
    at: '-PT1H',
    from: 'carlos',
    to,
    cc: ['mia'],
    unread: true,
    subject: 'Month-end: who takes what',
    html:
      p(
        'Hi both,',
        'Ana takes the supplier statements, Mia the open contracts, I take the bank. Shall we meet on Thursday at ten and compare?',
      ) + signature('Carlos'),
  }),
  letter({
    at: '-PT3H',
    from: desk.serviceNow.from,
    to,
    subject: 'Incident INC0012399 has been updated',
    headers: desk.serviceNow.headers,
    messageId: desk.serviceNow.messageId(71188),
    html:
      banner('Contoso IT', '#1f4e79') +
      p('Hello Ana Duarte,', 'INC0012399 (Headset is silent in meetings) has been updated.') +
      fields({
        State: 'In Progress',
        'Assigned to': 'Jonas Weber',
        'Additional comments': 'Could you tell us which headset it is? A photo of the label is enough.',
      }) +
      small('Ref:MSG101380277'),
  }),
  letter({
    at: '-PT26H',
    from: desk.zendesk.from('Contoso IT'),
    to,
    subject: 'Request #20417: How would you rate the support you received?',
    headers: desk.zendesk.headers('rule-360-event-id-88120917'),
    html:
      p('##- Please type your reply above this line -##') +
      p(
        'Hello Ana,',
        'we would like to know how our support was for request 20417, “Scanner sends nothing to my folder”.',
      ) +
      button('Good, I am satisfied') +
      button('Bad, I am not satisfied'),
  }),
  letter({
    at: '-P1DT2H',
    from: desk.jira.from('Jonas Weber'),
    to,
    subject: 'FIN-455 Approval mails arrive twice',
    headers: desk.jira.headers,
    messageId: desk.jira.messageId('FIN-455'),
    html:
      p('<i>Reply above this line.</i>') +
      p('<b>Jonas Weber</b> changed the status from Resolved to <b>Reopened</b>.') +
      quoted('Jonas Weber commented:', p('You are right, it happened again this morning. I keep looking.')) +
      button('View request FIN-455'),
  }),
  letter({
    at: '-P1DT4H',
    from: 'priya',
    to,
    unread: true,
    subject: 'Re: The finance share asks for a password',
    thread: 'story-finance-share',
    messageId: `<finance-share-2@mail.${domain}>`,
    headers: {
      'In-Reply-To': `<finance-share-1@mail.${domain}>`,
      References: `<finance-share-1@mail.${domain}>`,
    },
    html:
      p(
        'Hi Ana,',
        'found it: your account was missing from the group after the move to the new file server. I added you, and everyone else of accounts payable who would have met this tomorrow.',
        'It should open without a password now. Sign out and in once, please.',
      ) +
      signature('Priya Nair', 'Network engineer') +
      quoted(
        'On {{-P1DT6H}} Ana Duarte wrote:',
        p('Hi Priya, the finance share asks me for a password since today. Can you help?'),
      ),
  }),
  letter({
    at: '-P1DT8H',
    from: { name: 'The Ledger Weekly', address: 'news@ledger-weekly.example' },
    to,
    subject: 'Five problems with e-invoices, solved',
    headers: {
      'List-Unsubscribe': '<https://ledger-weekly.example/leave>',
      'List-Id': '<weekly.ledger-weekly.example>',
      Precedence: 'bulk',
    },
    html:
      banner('The Ledger Weekly', '#6b4c9a') +
      p(
        'This week: five problems with e-invoices that readers have solved, a case that was closed after nine years, and how a small firm fixed its reminders.',
        'All of it in ten minutes of reading.',
      ) +
      button('Read on') +
      small('You receive this because you subscribed. Leave at any time.'),
  }),
  letter({
    at: '-P2DT5H',
    from: desk.serviceNow.from,
    to,
    subject: 'Your request RITM0030112 has been resolved',
    headers: desk.serviceNow.headers,
    messageId: desk.serviceNow.messageId(70931),
    html:
      banner('Contoso IT', '#1f4e79') +
      p('Hello Ana Duarte,', 'your request <b>RITM0030112</b> has been resolved.') +
      fields({
        'Short description': 'Second monitor',
        'Opened for': 'Ana Duarte',
        'Resolved by': 'Ana Duarte',
        'Resolution notes': 'Found a spare one in the meeting room.',
      }) +
      small('Ref:MSG101379905'),
  }),
  letter({
    at: '-P3DT1H',
    from: desk.osTicket.from,
    to,
    subject: 'Support Ticket Opened [#604500]',
    headers: {
      ...desk.osTicket.headers,
      Precedence: 'auto_reply',
      'X-Autoreply': 'yes',
      'Auto-Submitted': 'auto-replied',
    },
    html: p(
      'Dear Ana,',
      'we have received your request and it is number #604500. Someone will answer as soon as possible.',
    ),
  }),
  letter({
    at: '-P3DT5H',
    from: desk.freshdesk.from,
    to,
    subject: 'Ticket Closed - [#8790] Old phone line',
    headers: desk.freshdesk.headers,
    html: p(
      'Hi Ana Duarte,',
      'your ticket (#8790) was closed due to inactivity: we did not hear from you for 14 days.',
    ),
  }),
  letter({ at: '-P3DT7H', from: 'mia', to, subject: 'Contract folder is in the usual place', html: null }),
  letter({
    at: '-P5DT4H',
    from: 'ingrid',
    to,
    subject: 'Our new building, and a cake',
    html:
      p(
        'Dear all,',
        'the roof is on. On Friday at three there is cake in the hall, and the architect shows the plans.',
      ) + signature('Ingrid'),
  }),
  letter({
    at: '-P1DT6H',
    from: 'ana',
    to: 'priya',
    folder: 'sentitems',
    subject: 'The finance share asks for a password',
    thread: 'story-finance-share',
    messageId: `<finance-share-1@mail.${domain}>`,
    html:
      p('Hi Priya, the finance share asks me for a password since today. Can you help?') + signature('Ana'),
  }),
];
