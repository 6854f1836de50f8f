/**
 * The wire contract between the add-in and the functions, a file each in `api/`. Both sides parse with these schemas at
 * their door. Lists answer `{ value, nextLink? }` as Graph does; `nextLink` is a path on the same origin.
 */
export * from './api/deployment.ts';
export * from './api/mail.ts';
export * from './api/note.ts';
export * from './api/outcome.ts';
export * from './api/people.ts';
export * from './api/problem.ts';
export * from './api/sending.ts';
export * from './api/views.ts';
export { limits } from './limits.ts';
export {
  type Card,
  CardSchema,
  type Preference,
  PreferenceSchema,
  type Preferences,
  PreferencesRequestSchema,
  PreferencesSchema,
} from './preferences.ts';
export {
  type Settings,
  type SettingsReply,
  SettingsReplySchema,
  SettingsRequestSchema,
  SettingsSchema,
} from './settings.ts';
