import { digestNotesOf, recognitionsOf, weekOf } from '../../shared/recognition.ts';
import type { AppContext } from '../app-context.ts';
import type { ThanksKey } from '../web/route.ts';
import { persistently } from './persistently.ts';

/**
 * Brings the views in line with the ledger, however often and late it is asked to. The ledger is marked last, under
 * its ETag: if the thank-you was withdrawn meanwhile, the mark fails and the rows are written anew.
 */
export const recognise = (
  { tenantId, senderId, id }: ThanksKey,
  now: Date,
  { ledger, recognitions, digests }: Pick<AppContext, 'ledger' | 'recognitions' | 'digests'>,
): Promise<'recognised' | 'nothing-to-do'> =>
  persistently(async () => {
    const stored = await ledger.read({ tenantId, sender: { id: senderId, displayName: '', mail: null }, id });
    if (stored?.entry.state !== 'sent') return 'nothing-to-do';
    const { entry } = stored;
    const action = entry.withdrawnAt === null ? 'put' : 'remove';
    await Promise.all([
      recognitions[action](tenantId, recognitionsOf(entry)),
      digests[action](tenantId, weekOf(entry), digestNotesOf(entry)),
    ]);
    if (entry.recognisedAt !== null) return 'recognised';
    const saved = await ledger.save(stored, { ...entry, recognisedAt: now.toISOString() });
    return saved === 'conflict' ? 'again' : 'recognised';
  });
