import { audienceOf, ownManagerIn } from '../../shared/audience.ts';
import type { LedgerEntry } from '../../shared/delivery/ledger.ts';
import type { AppContext } from '../app-context.ts';
import { refuseTheReserved, withPreferences } from '../people/with-preferences.ts';

/** A thank-you that waited goes by what its helpers prefer now, not by what they preferred when it was accepted. */
export async function asPreferredNow(entry: LedgerEntry, context: AppContext): Promise<LedgerEntry> {
  const helpers = await withPreferences(entry.helpers, context);
  refuseTheReserved(helpers);
  return {
    ...entry,
    helpers: helpers.map((helper) => audienceOf(helper, helpers, entry)),
    ownManager: ownManagerIn(entry.ownManager, helpers, entry.sender.id),
  };
}
