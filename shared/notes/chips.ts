/** How someone in IT helped. Each is a clause in `notes.json` (`how.*`) and a label in `common.json` (`how.*`). */
export const hows = [
  'fast',
  'patient',
  'explained',
  'kept-posted',
  'beyond',
  'thorough',
  'calm',
  'outside-hours',
] as const;
/** How someone made IT's work easier, for a note in the other direction. */
export const thankBackHows = ['clear', 'patient', 'tried', 'answered'] as const;
export const allHows = [...hows, 'clear', 'tried', 'answered'] as const;
export type How = (typeof allHows)[number];

/** What the help made possible; a clause (`made.*`) and a label, as above. */
export const madePossibles = [
  'time-back',
  'on-time',
  'team-moving',
  'calm',
  'deadline',
  'first-time',
] as const;
export type MadePossible = (typeof madePossibles)[number];

/** What a note is for; `ticket` also when someone is thanked by hand. */
export const occasions = ['ticket', 'project', 'kept-running', 'thank-back', 'treat'] as const;
export type Occasion = (typeof occasions)[number];

/** The chips that fit an occasion, in the order in which they are offered. */
export const chipsFor: Record<Occasion, { how: readonly How[]; madePossible: readonly MadePossible[] }> = {
  ticket: { how: hows, madePossible: madePossibles },
  project: { how: hows, madePossible: ['on-time', 'deadline', 'team-moving', 'time-back'] },
  'kept-running': {
    how: ['kept-posted', 'thorough', 'calm', 'outside-hours'],
    madePossible: ['team-moving', 'on-time', 'deadline', 'calm'],
  },
  'thank-back': { how: thankBackHows, madePossible: ['time-back', 'first-time'] },
  treat: { how: hows, madePossible: ['team-moving', 'on-time', 'time-back'] },
};

/** Warm is as one speaks to a colleague, plain says less, formal chooses Sie, vous, usted, Lei or u. */
export const tones = ['warm', 'plain', 'formal'] as const;
export type Tone = (typeof tones)[number];

/** Treats that every language knows (`treat.*`); any other words are taken as they are. */
export const treats = ['donuts', 'cake', 'coffee', 'breakfast', 'pizza', 'fruit'] as const;
export type Treat = (typeof treats)[number];
