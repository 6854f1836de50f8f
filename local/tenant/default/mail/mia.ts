import * as desk from './desks.ts';
import { banner, button, fields, p, signature, small } from './layout.ts';
import { type Letters, letter } from './letter.ts';

const to = 'mia' as const;

/** Mia's inbox, in German. */
export const mia: Letters = [
  letter({
    at: '-PT1H',
    from: desk.glpi.from,
    to,
    unread: true,
    subject: '[GLPI #0002207] Ticket gelöst: Drucker im dritten Stock druckt nur leere Seiten',
    headers: desk.glpi.headers,
    messageId: desk.glpi.messageId(2207, 'solved'),
    html:
      p('Guten Tag Mia Brandt,', 'Ihr Ticket wurde gelöst.') +
      fields({
        Titel: 'Drucker im dritten Stock druckt nur leere Seiten',
        Anforderer: 'Mia Brandt',
        'Zugewiesen an': 'Jonas Weber',
        Status: 'Gelöst',
        Lösung:
          'Die Trommel war verbraucht. Ich habe sie getauscht und Ihre Verträge von heute früh gleich ausgedruckt.',
      }) +
      p('Wenn die Lösung nicht hilft, lehnen Sie sie bitte ab.') +
      button('Lösung ansehen'),
  }),
  letter({
    at: '-P1DT2H',
    from: desk.serviceNow.from,
    to,
    unread: true,
    subject: 'Ihr Incident INC0012377 wurde gelöst',
    headers: desk.serviceNow.headers,
    messageId: desk.serviceNow.messageId(71102),
    html:
      banner('Contoso IT', '#1f4e79') +
      p('Guten Tag Mia Brandt,', 'Ihr Incident <b>INC0012377</b> wurde gelöst.') +
      fields({
        Kurzbeschreibung: 'VPN bricht im Zug ständig ab',
        'Eröffnet für': 'Mia Brandt',
        'Gelöst von': 'Priya Nair',
        'Gelöst am': '{{-P1DT2H}}',
        Lösungshinweise: 'Das VPN wartet jetzt, bis das Netz wieder da ist, statt die Sitzung zu beenden.',
      }) +
      small('Ref:MSG101380114'),
  }),
  letter({
    at: '-P1DT5H',
    from: 'ana',
    to,
    subject: 'Lieferantenliste',
    html:
      p('Hallo Mia,', 'die Liste liegt im Vertragsordner. Zwei Namen sind neu.') +
      signature('Viele Grüße', 'Ana'),
  }),
  letter({
    at: '-P2DT1H',
    from: desk.otrs.from,
    to,
    subject: 'Re: [Ticket#2026111810000457] Heizung im Besprechungsraum',
    headers: desk.otrs.headers,
    html:
      p(
        'Guten Tag Frau Brandt,',
        'der Handwerker kommt am Donnerstag. Bis dahin steht ein Heizlüfter im Raum.',
      ) + signature('Freundliche Grüße', 'Hausdienste'),
  }),
  letter({
    at: '-P2DT3H',
    from: desk.glpi.from,
    to,
    subject: '[GLPI #0002231] Neues Ticket: Zweiter Bildschirm flackert',
    headers: desk.glpi.headers,
    messageId: desk.glpi.messageId(2231, 'new'),
    html: p(
      'Guten Tag Mia Brandt,',
      'wir haben Ihre Anfrage erhalten und melden uns, sobald jemand daran arbeitet.',
    ),
  }),
  letter({
    at: '-P3DT2H',
    from: 'jonas',
    to,
    subject: 'AW: Vertragsvorlage öffnet sich nicht',
    thread: 'story-contract-template',
    html:
      p(
        'Hallo Mia,',
        'die Vorlage verwies noch auf den alten Server. Ich habe den Verweis korrigiert, sie öffnet sich jetzt wieder, auch bei den anderen im Team.',
      ) + signature('Viele Grüße', 'Jonas Weber', 'Service Desk'),
  }),
];
