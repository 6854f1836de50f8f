import * as v from 'valibot';

/** What the views must be, compared with what they are. `-stray`: there, though the ledger has no reason for it. */
export const DifferenceKindSchema = v.picklist([
  'ledger-unreadable', // a row that no repair can judge; somebody has to look
  'not-recognised', // sent, and the worker never finished with it
  'recognition-missing',
  'recognition-wrong',
  'recognition-stray',
  'digest-missing',
  'digest-wrong',
  'digest-stray',
  'open-missing',
  'open-stray',
  'given-missing',
  'given-stray',
  'day-wrong', // a sender's count of a recent day
]);
export type DifferenceKind = v.InferOutput<typeof DifferenceKindSchema>;

/** Ids only: whoever repairs reads nobody's note. */
export const DifferenceSchema = v.object({
  kind: DifferenceKindSchema,
  /** The thank-you's; for a day its date. */
  id: v.string(),
  senderId: v.optional(v.string()),
  helperId: v.optional(v.string()),
  managerId: v.optional(v.string()),
  mended: v.boolean(),
});
export type Difference = v.InferOutput<typeof DifferenceSchema>;

/** `compare` changes nothing, `mend` writes what differs, `rebuild` writes every view anew. */
export const RepairModeSchema = v.picklist(['compare', 'mend', 'rebuild']);
export type RepairMode = v.InferOutput<typeof RepairModeSchema>;

export const RepairRequestSchema = v.object({
  mode: RepairModeSchema,
  /** From the answer before; without it a run begins. */
  continuation: v.optional(v.pipe(v.string(), v.maxLength(4_000))),
});
export type RepairRequest = v.InferOutput<typeof RepairRequestSchema>;

export const repairPhases = ['ledger', 'open', 'given', 'recognition', 'digest', 'days'] as const;
export const RepairPhaseSchema = v.picklist(repairPhases);
export type RepairPhase = v.InferOutput<typeof RepairPhaseSchema>;

/** Rows looked at, differences found, and how many of those were mended; of a slice or of a run so far. */
export const RepairCountsSchema = v.object({
  checked: v.number(),
  found: v.number(),
  mended: v.number(),
});
export type RepairCounts = v.InferOutput<typeof RepairCountsSchema>;

/** One slice of a run. `phase` is where it stands now; without a `continuation` the run is complete. */
export const RepairReportSchema = v.object({
  phase: RepairPhaseSchema,
  differences: v.array(DifferenceSchema),
  run: RepairCountsSchema,
  continuation: v.optional(v.string()),
});
export type RepairReport = v.InferOutput<typeof RepairReportSchema>;

export const HealthDetailsSchema = v.object({
  /** `attention`: something below waits for an administrator. */
  status: v.picklist(['ok', 'attention']),
  /** Messages that the worker gave up on, and whose thank-yous still are not in the views. */
  poison: v.array(v.object({ id: v.nullable(v.string()), senderId: v.nullable(v.string()), at: v.string() })),
  /** The last complete repair. */
  repair: v.nullable(
    v.object({
      ...RepairCountsSchema.entries,
      mode: RepairModeSchema,
      startedAt: v.string(),
      at: v.string(),
    }),
  ),
  /** The last run of the weekly digest. */
  digest: v.nullable(
    v.object({
      week: v.string(),
      at: v.string(),
      sent: v.number(),
      unfinished: v.number(),
      throttled: v.number(),
      unreachable: v.number(),
    }),
  ),
});
export type HealthDetails = v.InferOutput<typeof HealthDetailsSchema>;
