/** How someone helped. Each is a clause in `notes.json` (`how.*`) and a label in `common.json` (`how.*`). */
export const hows = ['fast', 'patient', 'explained', 'kept-posted', 'beyond', 'thorough'] as const;
export type How = (typeof hows)[number];

/** What the help made possible; a clause (`made.*`) and a label, as above. */
export const madePossibles = ['time-back', 'on-time', 'team-moving', 'calm'] as const;
export type MadePossible = (typeof madePossibles)[number];
