import * as v from 'valibot';
import type { HealthDetails } from '../../shared/repair.ts';
import { HealthDetailsSchema } from '../../shared/repair.ts';
import { json } from './json.ts';
import { keyOf, keyPart, type Table } from './table.ts';

/** A message that the worker gave up on. The ids are null when it could not even be read. */
export interface Poison {
  messageId: string;
  id: string | null;
  senderId: string | null;
  at: string;
}
type Reports = Pick<HealthDetails, 'repair' | 'digest'>;

/** What an administrator should know of: small, and never more than ids and counts. */
export interface HealthLog {
  addPoison(tenantId: string, poison: Poison): Promise<void>;
  poison(tenantId: string): Promise<Poison[]>;
  removePoison(tenantId: string, messageId: string): Promise<void>;
  report<K extends keyof Reports>(tenantId: string, kind: K, report: NonNullable<Reports[K]>): Promise<void>;
  reports(tenantId: string): Promise<Reports>;
}

const maybe = v.optional(v.string());
const PoisonSchema = v.object({ messageId: v.string(), id: maybe, senderId: maybe, at: v.string() });
const { repair, digest } = HealthDetailsSchema.entries;
/** Enough to see that something is wrong. */
const most = 100;

export function healthLog(table: Table): HealthLog {
  const poisonKey = (tenantId: string, messageId: string) => ({
    partitionKey: keyOf(tenantId),
    rowKey: `poison_${keyPart(messageId)}`,
  });
  const reportKey = (tenantId: string, kind: keyof Reports) => ({
    partitionKey: keyOf(tenantId),
    rowKey: `report_${kind}`,
  });
  const read = async <S extends v.GenericSchema>(tenantId: string, kind: keyof Reports, schema: S) => {
    const row = await table.get(reportKey(tenantId, kind));
    return row && v.parse(json(schema), row.cells.report);
  };

  return {
    async addPoison(tenantId, { messageId, id, senderId, at }) {
      const cells = {
        messageId,
        at,
        ...(id === null ? {} : { id }),
        ...(senderId === null ? {} : { senderId }),
      };
      await table.write([{ kind: 'upsert', row: { ...poisonKey(tenantId, messageId), cells } }]);
    },

    async poison(tenantId) {
      const rows = await table.list(keyOf(tenantId), { after: 'poison_', before: 'poison`', limit: most });
      return rows.map(({ cells }) => {
        const { id = null, senderId = null, ...rest } = v.parse(PoisonSchema, cells);
        return { ...rest, id, senderId };
      });
    },

    async removePoison(tenantId, messageId) {
      await table.write([{ kind: 'delete', row: poisonKey(tenantId, messageId) }]);
    },

    async report(tenantId, kind, report) {
      const row = { ...reportKey(tenantId, kind), cells: { report: JSON.stringify(report) } };
      await table.write([{ kind: 'upsert', row }]);
    },

    async reports(tenantId) {
      const [lastRepair, lastDigest] = await Promise.all([
        read(tenantId, 'repair', repair),
        read(tenantId, 'digest', digest),
      ]);
      return { repair: lastRepair, digest: lastDigest };
    },
  };
}
