import type { LedgerEntry } from '../../shared/delivery/ledger.ts';
import { digestNotesOf, recognitionsOf, weekOf } from '../../shared/recognition.ts';
import type { Difference, RepairMode } from '../../shared/repair.ts';
import type { AppContext } from '../app-context.ts';
import { standingOf } from '../tables/ledger-sweep.ts';
import { persistently } from '../thanks/persistently.ts';
import { recognise } from '../thanks/recognise.ts';

type Found = Omit<Difference, 'mended'>;

/** The worker's message may be on its way; before this age nothing is late. */
const workersTimeMs = 5 * 60_000;

const isUnrecognised = ({ state, recognisedAt }: LedgerEntry) => state === 'sent' && recognisedAt === null;
const isWithTheWorker = (entry: LedgerEntry, now: Date) =>
  isUnrecognised(entry) &&
  now.getTime() - Date.parse(entry.withdrawnAt ?? entry.sentAt ?? '') < workersTimeMs;
/** Sent, and whatever should have brought it into the views is surely not coming. */
export const isOverdue = (entry: LedgerEntry, now: Date) =>
  isUnrecognised(entry) && !isWithTheWorker(entry, now);

async function viewDifferences(entry: LedgerEntry, { recognitions, digests }: AppContext): Promise<Found[]> {
  const { id, tenantId, sender } = entry;
  const about = { id, senderId: sender.id };
  if (entry.state !== 'sent') return [];
  if (entry.recognisedAt === null) return [{ kind: 'not-recognised', ...about }];
  // Rows of what was withdrawn are found when the views are walked through.
  if (entry.withdrawnAt !== null) return [];
  const week = weekOf(entry);
  const looks = [
    ...recognitionsOf(entry).map(async (each): Promise<Found[]> => {
      const look = await recognitions.rows.look(tenantId, each);
      return look === 'right' ? [] : [{ kind: `recognition-${look}`, ...about, helperId: each.helperId }];
    }),
    ...digestNotesOf(entry).map(async (note): Promise<Found[]> => {
      const look = await digests.rows.look(tenantId, { week, note });
      const ids = { helperId: note.helper.id, managerId: note.manager.id };
      return look === 'right' ? [] : [{ kind: `digest-${look}`, ...about, ...ids }];
    }),
  ];
  return (await Promise.all(looks)).flat();
}

async function markDifferences(entry: LedgerEntry, { sweep }: AppContext): Promise<Found[]> {
  const about = { id: entry.id, senderId: entry.sender.id };
  const must = standingOf(entry);
  const is = await sweep.standing(entry);
  return (['open', 'given'] as const).flatMap((kind) =>
    must[kind] === is[kind]
      ? []
      : [{ kind: `${kind}-${must[kind] ? 'missing' : 'stray'}` as const, ...about }],
  );
}

interface Differences {
  marks: Found[];
  views: Found[];
}
async function differencesOf(entry: LedgerEntry, now: Date, context: AppContext): Promise<Differences> {
  const [marks, views] = await Promise.all([
    markDifferences(entry, context),
    isWithTheWorker(entry, now) ? [] : viewDifferences(entry, context),
  ]);
  return { marks, views };
}

/** An entry that moves while it is looked at differs from its rows for a moment; that is looked at again. */
const confirmed = (entry: LedgerEntry, now: Date, context: AppContext): Promise<Differences> =>
  persistently(async () => {
    const before = await context.ledger.read(entry);
    if (!before) return { marks: [], views: [] };
    const differences = await differencesOf(before.entry, now, context);
    return (await context.ledger.read(entry))?.etag === before.etag ? differences : 'again';
  });

/** Marks first: without its mark an entry can be neither found nor finished. */
const mendMarks = (entry: LedgerEntry, { ledger, sweep }: AppContext): Promise<boolean> =>
  persistently(async () => {
    const stored = await ledger.read(entry);
    if (!stored) return false;
    const written = await sweep.remark(stored, await sweep.standing(stored.entry));
    return written === 'conflict' ? 'again' : true;
  });

/** Compares one thank-you with its marks and views, and writes what differs if it should. */
export async function repairEntry(
  entry: LedgerEntry,
  mode: RepairMode,
  now: Date,
  context: AppContext,
): Promise<Difference[]> {
  const { marks, views } = await differencesOf(entry, now, context);
  if (marks.length + views.length === 0 && mode !== 'rebuild') return [];
  if (mode === 'compare') {
    const differences = await confirmed(entry, now, context);
    return [...differences.marks, ...differences.views].map((each) => ({ ...each, mended: false }));
  }
  // Both read the entry again, so that what they write is what it is by then.
  const areMarksMended = marks.length > 0 && (await mendMarks(entry, context));
  const key = { tenantId: entry.tenantId, senderId: entry.sender.id, id: entry.id };
  const isToWrite = mode === 'rebuild' && !isWithTheWorker(entry, now);
  if (views.length > 0 || isToWrite) await recognise(key, now, context, { anew: true });
  return [
    ...marks.map((each) => ({ ...each, mended: areMarksMended })),
    ...views.map((each) => ({ ...each, mended: true })),
  ];
}
