import type { Helper, Note, ThanksRequest } from '../../shared/api.ts';
import type { NoteFacts } from '../../shared/notes/facts.ts';
import type { SavedDraft } from './draft-store.ts';
import type { Situation } from './situation.ts';

/** Where the sender's own mailbox keeps what they sign with. */
export const signatureKey = 'signature';

/** What a note says, from the mail and from what the sender chose. */
export function factsOf(
  situation: Situation,
  helper: Helper,
  sender: string,
  saved: SavedDraft,
  signature: string,
): NoteFacts {
  const { occasion, project, treat } = saved;
  return {
    helper: helper.displayName,
    sender,
    title: occasion === 'project' ? project.trim() || null : situation.title,
    ticketId: situation.ticketId,
    solved: situation.verdict !== null,
    how: saved.how,
    madePossible: saved.madePossible,
    occasion,
    coHelpers: saved.coHelpers.map(({ displayName }) => displayName),
    andTeam: saved.andTeam,
    signature,
    resolvedAt: situation.source.resolvedAt ?? null,
    ...(occasion === 'treat' && treat.day !== '' ? { invitation: treat } : {}),
  };
}

/** The thank-you as the server takes it; who clicked is added on sending. */
export const requestOf = (
  situation: Situation,
  helper: Helper,
  saved: SavedDraft,
  note: Pick<Note, 'subject' | 'text' | 'language'>,
): Omit<ThanksRequest, 'claimant'> => ({
  source: situation.source,
  helpers: [helper, ...saved.coHelpers].map(({ id }) => id),
  note: { ...note, how: saved.how, madePossible: saved.madePossible },
  ccManagers: saved.ccManagers,
  visibility: saved.visibility,
  occasion: saved.occasion,
  ccOwnManager: saved.ccOwnManager,
});
