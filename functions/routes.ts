import * as v from 'valibot';
import {
  ClaimRequestSchema,
  OutcomeRequestSchema,
  PreferencesRequestSchema,
  SettingsRequestSchema,
  SuggestionRequestSchema,
  ThanksRequestSchema,
} from '../shared/api.ts';
import { RepairRequestSchema } from '../shared/repair.ts';
import { health } from './health.ts';
import { findHelpers, HelpersQuerySchema } from './people/helpers.ts';
import { PersonParamsSchema, personPhoto } from './people/photo.ts';
import { changePreferences, readPreferences } from './people/preferences.ts';
import { healthDetails } from './repair/poison.ts';
import { repairSlice } from './repair/repair.ts';
import { changeSettings, readSettings } from './settings/settings.ts';
import { putSuggestion, readSuggestion, SuggestionParamsSchema } from './suggestions/suggestions.ts';
import { teamAppreciation } from './teams/appreciation.ts';
import { TeamParamsSchema, teamMember } from './teams/team-member.ts';
import { acceptThanks } from './thanks/accept.ts';
import { claimThanks } from './thanks/claim.ts';
import { givenThanks, PageQuerySchema, pendingThanks, receivedThanks } from './thanks/lists.ts';
import { reportOutcome } from './thanks/outcome.ts';
import { withdrawThanks } from './thanks/withdraw.ts';
import { admin, anyone, route, signedIn } from './web/route.ts';

const thanks = v.object({ id: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) });

/**
 * The API on one page. A thank-you is looked for among the caller's own, so `{id}` of somebody else is unknown.
 * The host matches routes in the order of the functions' names, which the keys are.
 */
export const routes = {
  health: route('GET api/health', { who: anyone, handle: health }),
  'health-details': route('GET api/health/details', { who: admin, handle: healthDetails }),
  repair: route('POST api/repair', { who: admin, body: RepairRequestSchema, handle: repairSlice }),

  'helpers-find': route('GET api/helpers', { who: signedIn, query: HelpersQuerySchema, handle: findHelpers }),
  'me-preferences': route('GET api/me/preferences', { who: signedIn, handle: readPreferences }),
  'me-preferences-put': route('PUT api/me/preferences', {
    who: signedIn,
    body: PreferencesRequestSchema,
    handle: changePreferences,
  }),
  'people-photo': route('GET api/people/{id}/photo', {
    who: signedIn,
    params: PersonParamsSchema,
    handle: personPhoto,
  }),

  settings: route('GET api/settings', { who: signedIn, handle: readSettings }),
  'settings-put': route('PUT api/settings', {
    who: admin,
    body: SettingsRequestSchema,
    handle: changeSettings,
  }),

  'suggestions-put': route('PUT api/suggestions/{sourceHash}', {
    who: signedIn,
    params: SuggestionParamsSchema,
    body: SuggestionRequestSchema,
    handle: putSuggestion,
  }),
  'suggestions-read': route('GET api/suggestions/{sourceHash}', {
    who: signedIn,
    params: SuggestionParamsSchema,
    handle: readSuggestion,
  }),

  'teams-appreciation': route('GET api/teams/{teamId}/appreciation', {
    who: teamMember,
    params: TeamParamsSchema,
    query: PageQuerySchema,
    handle: teamAppreciation,
  }),

  'thanks-accept': route('POST api/thanks', {
    who: signedIn,
    body: ThanksRequestSchema,
    handle: acceptThanks,
  }),
  'thanks-claim': route('POST api/thanks/{id}/claim', {
    who: signedIn,
    params: thanks,
    body: ClaimRequestSchema,
    handle: claimThanks,
  }),
  'thanks-given': route('GET api/thanks/given', {
    who: signedIn,
    query: PageQuerySchema,
    handle: givenThanks,
  }),
  'thanks-outcome': route('POST api/thanks/{id}/outcome', {
    who: signedIn,
    params: thanks,
    body: OutcomeRequestSchema,
    recognises: true,
    handle: reportOutcome,
  }),
  'thanks-pending': route('GET api/thanks/pending', {
    who: signedIn,
    query: PageQuerySchema,
    recognises: true,
    handle: pendingThanks,
  }),
  'thanks-received': route('GET api/thanks/received', {
    who: signedIn,
    query: PageQuerySchema,
    handle: receivedThanks,
  }),
  'thanks-withdraw': route('DELETE api/thanks/{id}', {
    who: signedIn,
    params: thanks,
    handle: withdrawThanks,
  }),
};
