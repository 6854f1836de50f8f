import * as v from 'valibot';
import { maybeLine } from './api/fields.ts';
import { limits } from './limits.ts';

const sentence = maybeLine(limits.cardText);

/** A person's own settings: how they like to be thanked, and whether they want the digest of their team. */
export const PreferencesSchema = v.object({
  /** False: please no thank-you notes. */
  thanks: v.boolean(),
  /** The manager may be copied on the mail. */
  ccManager: v.boolean(),
  /** The team may see it in its tab. */
  teamFeed: v.boolean(),
  /** The manager's weekly digest may tell it, whether or not the manager was copied. */
  digest: v.boolean(),
  likesToHear: sentence,
  wouldLoveTo: sentence,
  /** Whether this person, as a manager, gets the weekly digest. */
  managerDigest: v.boolean(),
});
export type Preferences = v.InferOutput<typeof PreferencesSchema>;

/** What a PUT leaves out stays as it is. */
export const PreferencesRequestSchema = v.partial(PreferencesSchema);

/** Until somebody says otherwise: the manager sees it, the team sees it, the digest tells it. */
export const defaultPreferences: Preferences = {
  thanks: true,
  ccManager: true,
  teamFeed: true,
  digest: true,
  likesToHear: '',
  wouldLoveTo: '',
  managerDigest: true,
};

/** What a sender is told of a helper's preferences: the effect, never a reason. */
export const PreferenceSchema = v.object({
  thanks: v.optional(v.boolean(), true),
  ccManager: v.boolean(),
  teamFeed: v.boolean(),
  digest: v.boolean(),
});
export type Preference = v.InferOutput<typeof PreferenceSchema>;

/** What helpers say about themselves to whoever is about to thank them; empty where they say nothing. */
export const CardSchema = v.object({
  likesToHear: v.optional(v.string(), ''),
  wouldLoveTo: v.optional(v.string(), ''),
});
export type Card = v.InferOutput<typeof CardSchema>;

/** Whoever wants no notes is told about no further. */
export function shownToSenders({ thanks, ccManager, teamFeed, digest, ...rest }: Preferences): {
  preference: Preference;
  card: Card;
} {
  if (!thanks)
    return {
      preference: { thanks, ccManager: false, teamFeed: false, digest: false },
      card: { likesToHear: '', wouldLoveTo: '' },
    };
  const { likesToHear, wouldLoveTo } = rest;
  return { preference: { thanks, ccManager, teamFeed, digest }, card: { likesToHear, wouldLoveTo } };
}
