import type { Occasion, ThanksRequest, ThanksResponse } from '../../../shared/api.ts';
import type { App } from './app.ts';
import type { DirectoryUser } from './people.ts';

export interface Wish {
  key?: string;
  claimant?: string;
  text?: string;
  subject?: string;
  ccManagers?: boolean;
  visibility?: 'team' | 'private';
  how?: string[];
  occasion?: Occasion;
  ccOwnManager?: boolean;
  /** By default the sender has answered the gentle question. */
  evenThough?: ThanksRequest['evenThough'];
}

export const thanksFor = (helpers: DirectoryUser[], wish: Wish = {}) => ({
  source: { kind: 'ticket', system: 'servicenow', key: wish.key ?? 'INC0012345' },
  helpers: helpers.map((helper) => helper.id),
  note: {
    subject: wish.subject ?? 'Thank you for the VPN',
    text: wish.text ?? 'Hi Priya, the VPN has held all morning.\n\nBest, Ana',
    language: 'en',
    how: wish.how ?? ['patient'],
  },
  ccManagers: wish.ccManagers ?? true,
  visibility: wish.visibility ?? 'team',
  occasion: wish.occasion,
  ccOwnManager: wish.ccOwnManager,
  evenThough: wish.evenThough ?? ['recently-thanked'],
  ...(wish.claimant ? { claimant: wish.claimant } : {}),
});

/** From the click to the team's feed, as a client with a good day does it. */
export async function thank(
  app: App,
  sender: DirectoryUser,
  helpers: DirectoryUser[],
  wish: Wish = {},
): Promise<string> {
  const accepted = await app.ask(sender, 'POST /api/thanks', { body: thanksFor(helpers, wish) });
  const { id, claim } = accepted.body as ThanksResponse;
  await app.ask(sender, `POST /api/thanks/${id}/outcome`, { body: { claim, outcome: 'accepted' } });
  await app.drain();
  return id;
}
