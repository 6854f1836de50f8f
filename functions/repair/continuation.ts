import * as v from 'valibot';
import { RepairCountsSchema, RepairModeSchema, RepairPhaseSchema } from '../../shared/repair.ts';
import { fault } from '../fault.ts';

/** Where a run stands. It travels with the caller, so that the server keeps nothing between two slices. */
const ProgressSchema = v.object({
  mode: RepairModeSchema,
  phase: RepairPhaseSchema,
  /** The table's own. */
  place: v.optional(v.pipe(v.string(), v.base64())),
  startedAt: v.pipe(v.string(), v.isoTimestamp()),
  run: RepairCountsSchema,
});
export type Progress = v.InferOutput<typeof ProgressSchema>;

export const continuationOf = (progress: Progress): string =>
  Buffer.from(JSON.stringify(progress)).toString('base64url');

export function readContinuation(text: string): Progress {
  const read = v.safeParse(
    v.pipe(v.string(), v.parseJson(), ProgressSchema),
    Buffer.from(text, 'base64url').toString(),
  );
  if (read.success) return read.output;
  const message = 'must come from the answer before';
  throw fault('invalid-request', { fields: [{ path: 'continuation', message }] });
}
