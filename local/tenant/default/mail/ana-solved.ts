import { mailOf } from '../people.ts';
import * as desk from './desks.ts';
import { banner, button, fields, p, quoted, signature, small } from './layout.ts';
import { type Letters, letter } from './letter.ts';

const to = 'ana' as const;

/** Tickets of Ana's that someone solved, as eight systems tell it. */
export const anaSolved: Letters = [
  letter({
    at: '-PT40M',
    from: desk.serviceNow.from,
    to,
    unread: true,
    subject: 'Your incident INC0012345 has been resolved',
    headers: desk.serviceNow.headers,
    messageId: desk.serviceNow.messageId(71204),
    html:
      banner('Contoso IT', '#1f4e79') +
      p('Hello Ana Duarte,', 'your incident <b>INC0012345</b> has been resolved.') +
      fields({
        'Short description': 'VPN drops every hour',
        'Opened for': 'Ana Duarte',
        Opened: '{{-P2DT3H}}',
        'Resolved by': 'Priya Nair',
        Resolved: '{{-PT40M}}',
        'Resolution notes':
          'The office gateway and your laptop disagreed about when to renew keys. I changed the gateway and watched your connection for three hours: no drop.',
      }) +
      p('Is it still happening? Tell us within five days and we open the incident again.') +
      button('It is not resolved') +
      small('Ref:MSG101380319'),
  }),
  letter({
    at: '-PT5H',
    from: desk.jira.from('Yuki Tanaka'),
    to,
    unread: true,
    subject: 'FIN-482 Invoice export leaves out the cost centre',
    headers: desk.jira.headers,
    messageId: desk.jira.messageId('FIN-482'),
    html:
      p('<i>Reply above this line.</i>') +
      p('<b>Yuki Tanaka</b> changed the status to <b>Resolved</b>.') +
      p('Resolution: Done') +
      quoted(
        'Yuki Tanaka commented:',
        p(
          'Hi Ana, the column was lost when the template changed in October. It is back, and I exported October again for you.',
        ),
      ) +
      p('How was our service for this request?') +
      button('View request FIN-482') +
      small('You reported this request in the Contoso finance portal.'),
  }),
  letter({
    at: '-P1DT1H',
    from: desk.requestTracker.from('Tomasz Zieliński'),
    to,
    subject: '[contoso-it #5120] Resolved: Month-end report takes an hour',
    headers: desk.requestTracker.headers(5120, mailOf.tomasz),
    messageId: desk.requestTracker.messageId(5120),
    html: p(
      'According to our records, your request <b>Month-end report takes an hour</b> has been resolved.',
      'What was done: the report read the whole ledger for each line. It has an index now and takes eleven seconds.',
      'Should anything be left to do, please answer this message.',
    ),
  }),
  letter({
    at: '-P1DT6H',
    from: desk.zendesk.from('Sam Okafor (Contoso IT)'),
    to,
    subject: '[Contoso IT] Re: Scanner sends nothing to my folder',
    headers: desk.zendesk.headers('event-id-88120451'),
    messageId: desk.zendesk.messageId(20417),
    html:
      p('##- Please type your reply above this line -##') +
      p('Your request (20417) has been solved. To open it again, answer this mail.') +
      p(
        '<b>Sam Okafor</b> (Contoso IT)',
        'Hello Ana,',
        'the scanner’s account had an old password since Sunday night. I gave it a new one and a test page is waiting in your folder. From now on I get a warning a week before it runs out.',
        'Have a good day,<br>Sam',
      ) +
      small('This email is a service from Contoso IT. [K2M7QX-49R0]'),
  }),
  letter({
    at: '-P2DT2H',
    from: desk.freshdesk.from,
    to,
    subject: 'Ticket Resolved - [#8841] Shared calendar shows last year',
    headers: desk.freshdesk.headers,
    html:
      p(
        'Hi Ana Duarte,',
        'our agent <b>Alex Kim</b> has marked your ticket (#8841) <b>Shared calendar shows last year</b> as Resolved.',
        'If you believe that it has not been resolved, simply reply to this mail. Without an answer it is closed after 48 hours.',
      ) + signature('Sincerely,', 'Contoso Helpdesk'),
  }),
  letter({
    at: '-P3DT3H',
    from: desk.redmine.from('Yuki Tanaka'),
    to,
    subject: '[Intranet - Support #731] (Resolved) Travel form forgets its last page',
    headers: desk.redmine.headers(731, 'yuki.tanaka'),
    messageId: desk.redmine.messageId(731),
    html:
      p('Issue #731 has been updated by Yuki Tanaka.') +
      `<ul><li><b>Status</b> changed from In Progress to <b>Resolved</b></li><li><b>% Done</b> changed from 60 to 100</li></ul>` +
      p(
        'The form saved each page only when you went on to the next; the last has no next. It saves while you write now.',
      ) +
      fields({ Author: 'Ana Duarte', Assignee: 'Yuki Tanaka', Priority: 'Normal' }) +
      small('You have received this notification because you are involved in this issue.'),
  }),
  letter({
    at: '-P4DT1H',
    from: desk.manageEngine.from,
    to,
    subject: '[Request ID :##30418##] : Your request has been resolved',
    headers: desk.manageEngine.headers,
    html:
      p('Dear Ana Duarte,', 'your request with id ##30418## has been resolved.') +
      fields({
        Title: 'New laptop does not find the label printer',
        Technician: 'Ravi Menon',
        Status: 'Resolved',
        Resolution:
          'The driver of the label printer is now part of the standard image, so the next laptops find it too.',
      }) +
      p('If you are satisfied, close the request by the link. It closes by itself in seven days.') +
      button('Close this request'),
  }),
  letter({
    at: '-P4DT5H',
    from: desk.topdesk.from,
    to,
    subject: 'Your call I 2611 042 has been completed',
    headers: desk.topdesk.headers,
    html:
      p('Dear Ana,', 'your call <b>I 2611 042</b> has been completed.') +
      fields({
        Request: 'Badge does not open the archive',
        Operator: 'Noor de Wit',
        Status: 'Completed',
        Action: 'Your badge was missing from the archive’s list after the move. It is on it again.',
      }) +
      signature('Kind regards,', 'Facilities and IT'),
  }),
  letter({
    at: '-P5DT2H',
    from: desk.osTicket.from,
    to,
    subject: 'Re: Printer in room 3.12 prints blank pages [#604412]',
    headers: desk.osTicket.headers,
    messageId: desk.osTicket.messageId(604412),
    html:
      p(
        'Dear Ana,',
        'the drum was worn out. I put in a new one this morning and printed your four invoices as a test; they are on your desk.',
        'We hope this response has answered your question. Otherwise, please reply and do not open another ticket.',
      ) + signature('Jonas Weber', 'Service desk, Contoso'),
  }),
];
