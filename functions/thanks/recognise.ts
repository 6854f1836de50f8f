import * as v from 'valibot';
import { digestNotesOf, recognitionsOf, weekOf } from '../../shared/recognition.ts';
import type { AppContext } from '../app-context.ts';
import { allDone } from '../tables/all-done.ts';
import type { ThanksKey } from '../web/route.ts';
import { persistently } from './persistently.ts';

const ThanksKeySchema = v.object({ tenantId: v.string(), senderId: v.string(), id: v.string() });

/** A message of the worker's queue, as text or as the host has parsed it; null when it is none. */
export function readThanksKey(message: unknown): ThanksKey | null {
  const schema = v.union([ThanksKeySchema, v.pipe(v.string(), v.parseJson(), ThanksKeySchema)]);
  const read = v.safeParse(schema, message);
  return read.success ? read.output : null;
}

/**
 * Brings the views in line with the ledger, however often and late it is asked to. The ledger is marked last, under
 * its ETag: if the thank-you was withdrawn meanwhile, the mark fails and the rows are taken back. `anew` writes also
 * what was written before.
 */
export const recognise = (
  { tenantId, senderId, id }: ThanksKey,
  now: Date,
  { ledger, recognitions, digests }: Pick<AppContext, 'ledger' | 'recognitions' | 'digests'>,
  { anew = false } = {},
): Promise<'recognised' | 'nothing-to-do'> =>
  persistently(async () => {
    const key = { tenantId, sender: { id: senderId, displayName: '', mail: null }, id };
    const stored = await ledger.read(key);
    if (stored?.entry.state !== 'sent') return 'nothing-to-do';
    const { entry } = stored;
    const isHidden = entry.withdrawnAt !== null;
    // A late duplicate that wrote once more could overtake a withdrawal, with no mark left to fail. What is withdrawn
    // is taken away each time: a worker may have died between writing its rows and seeing that.
    if (entry.recognisedAt !== null && !isHidden && !anew) return 'recognised';
    const action = isHidden ? 'remove' : 'put';
    await allDone([
      recognitions[action](tenantId, recognitionsOf(entry)),
      digests[action](tenantId, weekOf(entry), digestNotesOf(entry)),
    ]);
    if (entry.recognisedAt === null) {
      const saved = await ledger.save(stored, { ...entry, recognisedAt: now.toISOString() });
      return saved === 'conflict' ? 'again' : 'recognised';
    }
    if (isHidden) return 'recognised';
    return (await ledger.read(key))?.etag === stored.etag ? 'recognised' : 'again';
  });
