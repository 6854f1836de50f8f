import type { NoteLanguage } from '../../../../shared/notes/language.ts';

/** What no note may hold in any language. Other people's words are masked before. */
const always: [string, RegExp][] = [
  ['an unfilled slot', /[{}]|undefined|null|NaN|\[object/],
  ['a doubled word', /(?<![\p{L}\p{M}’])(\p{L}+)[ \u00a0]\1(?![\p{L}\p{M}’])/iu],
  ['two spaces', / {2}|\u00a0 | \u00a0/],
  ['a space before a mark', / [,.;?]/],
  ['doubled punctuation', /[.,;:!?]{2}|[。、]{2}|\. \./],
  ['empty quotation marks', /“”|„“|„”|«\s*»|「」|‘’|””/],
  ['a sentence that begins small', /[\p{L})”»][.!?] \p{Ll}/u],
  ['more than one exclamation mark', /!.*!/s],
];

/** Whom one speaks to shows in every sentence: these words are foreign to the address named before them. */
type Address = 'one' | 'many' | 'formal';
type Foreign = Partial<Record<Address, RegExp>>;

/** A word by itself; JavaScript's \b knows no letters beyond ASCII. */
const word = (alternatives: string, flags = 'u') =>
  new RegExp(`(?<![\\p{L}\\p{M}])(?:${alternatives})(?![\\p{L}\\p{M}])`, flags);

export const foreign: Record<NoteLanguage, Foreign> = {
  en: { formal: /\p{L}’(?:t|m|d|ll|ve|re)(?!\p{L})/u },
  de: {
    one: word('euch|euer|eure[nrms]?|habt|seid|wart|Ihnen|Ihre[nrms]?'),
    many: word('du|dich|dir|dein(?:e[nrms]?)?|hast|bist|warst|Ihnen|Ihre[nrms]?'),
    formal: word('du|dich|dir|dein(?:e[nrms]?)?|hast|bist|warst|euch|euer|eure[nrms]?|habt|seid|wart'),
  },
  fr: {
    one: word('vous|votre|vos'),
    many: word('tu|te|toi|ton|ta|tes|t', 'iu'),
    formal: word('tu|te|toi|ton|ta|tes|t', 'iu'),
  },
  es: {
    one: word('usted|ustedes|les|su|sus', 'iu'),
    many: word('tú|ti|tu|te|tuy[oa]|has|usted', 'iu'),
    formal: word('tú|ti|tu|te|tuy[oa]|has|ustedes', 'iu'),
  },
  it: {
    one: word('voi|vostr[oa]|avete|Lei|Su[oa]', 'u'),
    many: word('tu|ti|te|tu[oa]|hai|Lei|Su[oa]', 'u'),
    formal: word('tu|ti|te|tu[oa]|hai|voi|vostr[oa]|avete', 'u'),
  },
  nl: {
    one: word('jullie|u|uw', 'iu'),
    many: word('je|jou|jouw|u|uw|hebt', 'iu'),
    formal: word('je|jou|jouw|jullie', 'iu'),
  },
  'pt-BR': { one: word('vocês|terem|fizeram', 'iu'), many: word('você|seu|fez', 'iu') },
  pl: {
    one: word('Wam|Was|Wasz[aą]|Waszej|Państwa|Państwu'),
    many: word('Tobie|Ciebie|Twoj[aą]|Twojej|Państwa|Państwu'),
    formal: word('Tobie|Ciebie|Twoj[aą]|Twojej|Wam|Was|Wasz[aą]|Waszej'),
  },
  sv: { one: word('ni|er|ert', 'iu'), many: word('du|dig|din|ditt', 'iu') },
  ja: { one: /いただき、|様、/u, formal: /さん、|くださり、/u },
};

const vowel = '[aeiouyàâéèêëîïôùûœh]';
/** Slips that a rule can see, language by language. */
const own: Record<NoteLanguage, [string, RegExp][]> = {
  en: [
    ['a for an', word('[Aa] [aeio]\\p{L}+')],
    ['an for a', word('[Aa]n [bcdfgjklmnpqrstvwxyz]\\p{L}+')],
    ['two determiners', word('(?:the|my|your|a) (?:the|my|your|a)', 'iu')],
    ['number', word('(?:it|he|she|works?) are|they is|(?:printer|VPN|email) work', 'iu')],
  ],
  de: [
    ['dative', word('(?:mit|bei|von|aus|nach|seit|zu) (?:das|mein|meine|deine|eine|einen)', 'iu')],
    [
      'accusative',
      word('(?:für|durch|ohne) (?:dem|der|meinem|meiner|deiner|deinem|einem|einer|dir|mir)', 'iu'),
    ],
    ['contraction', word('(?:in|an|bei|von|zu) dem', 'iu')],
    [
      'gender',
      word(
        '(?:das|die) (?:Drucker|Laptop|Bildschirm|Zugriff|Tag)|(?:der|den|die) (?:VPN|WLAN|Postfach|Telefon|Netzlaufwerk)|(?:das|den) (?:Datenbank|Anmeldung)',
      ),
    ],
    ['verb', word('du (?:haben|habt|sind|seid)|ihr (?:hast|haben|bist)|Sie (?:hast|habt|bist)')],
  ],
  fr: [
    ['elision', word(`(?:de|le|la|je|me|te|se|ne|que|jusque) ${vowel}\\p{L}*`, 'iu')],
    ['contraction', word('(?:de|à) les?', 'iu')],
    [
      'gender',
      word(
        'la VPN|le imprimante|(?:mon|le) messagerie|ma (?:écran|ordinateur|téléphone|accès)|la (?:lecteur|accès)|le base|mon connexion',
        'iu',
      ),
    ],
    ['agreement with an unknown person', word('(?:suis|es|êtes) \\p{L}+é', 'iu')],
    ['no space before high punctuation', /[\p{L}][:;?!](?:\s|$)/u],
  ],
  es: [
    ['contraction', word('(?:de|a) el', 'iu')],
    ['y before i', word('y h?i[^eao]\\p{L}*', 'iu')],
    ['gender', word('el (?:VPN|impresora|unidad|base)|la (?:correo|portátil|teléfono|acceso|wifi)', 'iu')],
    ['agreement with an unknown person', word('(?:estoy|estás|eres|quedo) \\p{L}+(?:ad|id|t)[oa]', 'iu')],
    ['an unopened exclamation', /(?<!¡[^!]*)!/u],
  ],
  it: [
    ['contraction', word('(?:di|a|da|in|su) (?:il|lo|la|i|gli|le)', 'iu')],
    ['elision', word('una [aeiou]\\p{L}+|l[oa] (?:altr[oa]|ultim[oa]|accesso|account|informatica)', 'iu')],
    [
      'gender',
      word(
        'il (?:VPN|stampante|posta|cartella|mia)|la (?:Wi-Fi|portatile|schermo|telefono|database|mio|accesso)',
        'iu',
      ),
    ],
    ['agreement with an unknown person', word('(?:sono|sei|mi sono) \\p{L}+(?:at|ut|it|ss)[oa]', 'iu')],
  ],
  nl: [
    [
      'article',
      word(
        'het (?:VPN|printer|wifi|netwerkschijf|database|toegang)|de (?:account|scherm|team|project)',
        'iu',
      ),
    ],
    ['verb', word('(?:jullie|we|wij) (?:hebt|heeft)|(?:je|u) [^.,]*hebben', 'iu')],
  ],
  'pt-BR': [
    ['contraction', word('(?:de|em|por) (?:o|a|os|as)', 'iu')],
    ['two articles', word('(?:o|a) (?:o|a)', 'iu')],
    [
      'gender',
      word('o (?:VPN|impressora|pasta)|a (?:Wi-Fi|notebook|monitor|telefone|banco|login|acesso)', 'iu'),
    ],
    ['agreement with an unknown person', word('obrigad[oa]|grat[oa]', 'iu')],
  ],
  pl: [
    ['a gendered past tense', word('\\p{L}+ł[ea][mś]', 'iu')],
    ['case after za', word('za (?:pomocą|szybka|cierpliwości|pracy|czasu|wiadomość)', 'iu')],
    ['case after po', word('po (?:kilka|tydzień|cały|dwa|miesiąc)', 'iu')],
    ['case after z', word('pomoc z (?:VPN(?!-)|drukarka|moja|mój|dysk|baza|dostęp)', 'iu')],
  ],
  sv: [
    ['en', word('en (?:mejl|ord|arbete|problem|tack|bekymmer|projekt|team)', 'iu')],
    ['ett', word('ett (?:dag|vecka|månad|timme|rad|plan|del|god)', 'iu')],
  ],
  ja: [
    [
      'a space between words',
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}] +[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
    ],
    ['half-width punctuation', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー」][.,!?:;]/u],
    ['a doubled particle', /をを|がが|にに|のの|はは|とと/u],
    ['two honorifics', /さん様|様さん|さんさん/u],
  ],
};

/** Everything that is wrong with a masked note; nothing, one hopes. */
export function slips(language: NoteLanguage, text: string, to: Address): string[] {
  const found = [...always, ...own[language]].flatMap(([name, form]) => {
    const hit = form.exec(text)?.[0];
    return hit === undefined ? [] : [`${name}: ${hit}`];
  });
  const stranger = foreign[language][to]?.exec(text)?.[0];
  return stranger === undefined ? found : [...found, `address (${to}): ${stranger}`];
}

/** Words; characters where words aren't parted. */
export const lengthOf = (language: NoteLanguage, text: string): number =>
  language === 'ja' ? text.replace(/\s/g, '').length : text.split(/\s+/).filter((one) => one !== '').length;
/** 25–90 words read in half a minute at most; in Japanese that is about 60 to 240 characters. */
export const bounds = (language: NoteLanguage): [number, number] =>
  language === 'ja' ? [60, 240] : [25, 90];
