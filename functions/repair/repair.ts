import { type RepairReport, type RepairRequest, repairPhases } from '../../shared/repair.ts';
import type { AppContext } from '../app-context.ts';
import { fault } from '../fault.ts';
import type { Call, Reply } from '../web/route.ts';
import { continuationOf, type Progress, readContinuation } from './continuation.ts';
import { repairStretch } from './phases.ts';

/** The platform's load balancer gives an answer 230 s; a slice that fails is asked for again, so it had better be short. */
const sliceMs = 10_000;
const stretchRows = 250;
/** An answer stays readable, also when every row differs. */
const mostDifferences = 1_000;

const begin = ({ mode }: RepairRequest, now: Date): Progress => ({
  mode,
  phase: repairPhases[0],
  startedAt: now.toISOString(),
  run: { checked: 0, found: 0, mended: 0 },
});

/** What a complete run leaves behind: its counts, and no message older than it, for the whole ledger was looked at. */
async function complete({ mode, startedAt, run }: Progress, now: Date, context: AppContext): Promise<void> {
  const { config, health } = context;
  const { tenantId } = config;
  await health.report(tenantId, 'repair', { mode, startedAt, at: now.toISOString(), ...run });
  if (mode === 'compare' || run.found > run.mended) return;
  for (const { messageId, at } of await health.poison(tenantId))
    if (at < startedAt) await health.removePoison(tenantId, messageId);
}

/**
 * One slice of a run through ledger and views. The caller asks again with the continuation until there is none; a
 * slice that is asked for twice does no harm.
 */
export async function repairSlice(call: Call<unknown, unknown, RepairRequest>): Promise<Reply> {
  const { body, now, context } = call;
  let progress = body.continuation === undefined ? begin(body, now) : readContinuation(body.continuation);
  if (progress.mode !== body.mode)
    throw fault('invalid-request', {
      fields: [{ path: 'mode', message: 'must stay the same during a run' }],
    });
  const until = performance.now() + sliceMs;
  const differences: RepairReport['differences'] = [];
  let isComplete = false;
  while (!isComplete && performance.now() < until && differences.length < mostDifferences) {
    const { mode, phase, place } = progress;
    const stage = await repairStretch(phase, mode, { limit: stretchRows, continuation: place }, now, context);
    differences.push(...stage.differences);
    const run = {
      checked: progress.run.checked + stage.checked,
      found: progress.run.found + stage.differences.length,
      mended: progress.run.mended + stage.differences.filter(({ mended }) => mended).length,
    };
    const next = stage.continuation ? phase : repairPhases[repairPhases.indexOf(phase) + 1];
    isComplete = next === undefined;
    progress = { ...progress, run, phase: next ?? phase, place: stage.continuation };
  }
  if (isComplete) await complete(progress, now, context);
  const report: RepairReport = {
    phase: progress.phase,
    differences,
    run: progress.run,
    ...(isComplete ? {} : { continuation: continuationOf(progress) }),
  };
  return { status: 200, body: report };
}
