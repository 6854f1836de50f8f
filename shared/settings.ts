import * as v from 'valibot';
import { limits } from './limits.ts';

const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.integer('must be a whole number'), v.minValue(least), v.maxValue(most));

/** What an administrator decides for the whole organisation. */
export const SettingsSchema = v.object({
  /** Thank-yous that one sender may have accepted in a day, in UTC. */
  thanksPerDay: whole(1, 10_000),
  /** Thanking the same helper again within so many days asks the sender first; 0 never asks. */
  pairDays: whole(0, 60),
  /** Characters of a note. */
  noteLength: whole(100, limits.noteText),
  helpersPerNote: whole(1, limits.helpers),
  /** Teams may see what their members were thanked for; false leaves every feed empty. */
  teamFeed: v.boolean(),
  /** Managers may get a weekly digest. */
  digest: v.boolean(),
});
export type Settings = v.InferOutput<typeof SettingsSchema>;

/** What a PUT leaves out stays as it is. */
export const SettingsRequestSchema = v.partial(SettingsSchema);

/** The answer to GET and PUT. */
export const SettingsReplySchema = v.object({
  ...SettingsSchema.entries,
  /** Whether the caller may change them. */
  mayChange: v.boolean(),
});
export type SettingsReply = v.InferOutput<typeof SettingsReplySchema>;

export const defaultSettings: Settings = {
  thanksPerDay: 20,
  pairDays: 7,
  noteLength: limits.noteText,
  helpersPerNote: limits.helpers,
  teamFeed: true,
  digest: true,
};
