import * as desk from './desks.ts';
import { banner, fields, p, signature, small } from './layout.ts';
import { type Letters, letter } from './letter.ts';

/** Jonas works at the desk: one report is so clear that it deserves thanks, one ticket is his own work. */
export const jonas: Letters = [
  letter({
    at: '-PT4H',
    from: 'mia',
    to: 'jonas',
    unread: true,
    subject: 'Drucker im dritten Stock: was ich gesehen habe',
    html:
      p(
        'Hallo Jonas,',
        'damit du nicht suchen musst: Der Drucker im dritten Stock zieht das Papier ein, gibt aber leere Seiten aus. Das passiert seit heute 8:10 Uhr, bei allen drei Kolleginnen, aus Word wie aus dem Browser. Die Testseite am Gerät ist auch leer; Toner laut Anzeige 60 %. Ein Foto der Anzeige hänge ich gern an.',
      ) + signature('Viele Grüße', 'Mia'),
  }),
  letter({
    at: '-PT5H',
    from: desk.serviceNow.from,
    to: 'jonas',
    subject: 'Incident INC0012399 has been assigned to you',
    headers: desk.serviceNow.headers,
    messageId: desk.serviceNow.messageId(71160),
    html:
      banner('Contoso IT', '#1f4e79') +
      p('INC0012399 has been assigned to you.') +
      fields({
        'Short description': 'Headset is silent in meetings',
        Caller: 'Ana Duarte',
        Priority: '3 - Moderate',
      }) +
      small('Ref:MSG101380241'),
  }),
];

/** Bo was helped by Dana, who is also his manager. */
export const bo: Letters = [
  letter({
    at: '-PT6H',
    from: desk.serviceNow.from,
    to: 'bo',
    unread: true,
    subject: 'Your incident INC0012361 has been resolved',
    headers: desk.serviceNow.headers,
    messageId: desk.serviceNow.messageId(71077),
    html:
      banner('Contoso IT', '#1f4e79') +
      p('Hello Bo Lindqvist,', 'your incident <b>INC0012361</b> has been resolved.') +
      fields({
        'Short description': 'Room display shows the wrong bookings',
        'Opened for': 'Bo Lindqvist',
        'Resolved by': 'Dana Ortiz',
        'Resolution notes':
          'Two rooms had changed names. I linked the displays again and walked past each of them.',
      }) +
      small('Ref:MSG101380066'),
  }),
];

/** Carlos was helped by the Alex Kim of desktop support, which the mail does not say. */
export const carlos: Letters = [
  letter({
    at: '-P1DT3H',
    from: desk.freshdesk.from,
    to: 'carlos',
    unread: true,
    subject: 'Ticket Resolved - [#8852] Laptop wakes up with a black screen',
    headers: desk.freshdesk.headers,
    html: p(
      'Hi Carlos Méndez,',
      'our agent <b>Alex Kim</b> has marked your ticket (#8852) <b>Laptop wakes up with a black screen</b> as Resolved.',
      'If it still happens, simply reply to this mail.',
    ),
  }),
  letter({
    at: '-P1DT5H',
    from: 'ana',
    to: 'carlos',
    subject: 'Supplier statements',
    html: p('Hi Carlos, all statements but two are in. I call those two this afternoon.') + signature('Ana'),
  }),
];

/** Ingrid has no manager, and was helped at night. */
export const ingrid: Letters = [
  letter({
    at: '-PT9H',
    from: desk.serviceNow.from,
    to: 'ingrid',
    unread: true,
    subject: 'Your incident INC0012340 has been resolved',
    headers: desk.serviceNow.headers,
    messageId: desk.serviceNow.messageId(70988),
    html:
      banner('Contoso IT', '#1f4e79') +
      p('Hello Ingrid Solberg,', 'your incident <b>INC0012340</b> has been resolved.') +
      fields({
        'Short description': 'Board papers do not open on the tablet',
        'Opened for': 'Ingrid Solberg',
        'Resolved by': 'Sam Okafor',
        'Resolution notes': 'The tablet’s certificate had run out at midnight. It has a new one.',
      }) +
      small('Ref:MSG101379981'),
  }),
];

export const priya: Letters = [
  letter({
    at: '-P1DT6H',
    from: 'ana',
    to: 'priya',
    subject: 'The finance share asks for a password',
    thread: 'story-finance-share',
    html:
      p('Hi Priya, the finance share asks me for a password since today. Can you help?') + signature('Ana'),
  }),
  letter({
    at: '-P2DT2H',
    from: 'dana',
    to: 'priya',
    subject: 'Our talk on Tuesday',
    html: p('Hi Priya, let us begin with what went well. I bring coffee.') + signature('Dana'),
  }),
];

export const dana: Letters = [
  letter({
    at: '-PT7H',
    from: 'leila',
    to: 'dana',
    subject: 'How is the team?',
    html:
      p('Hi Dana, after the move I would like to hear how your people are, not only the servers.') +
      signature('Leila'),
  }),
];
