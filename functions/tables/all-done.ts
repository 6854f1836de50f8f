/**
 * Waits for every write, also when one fails: a write that outlives its failed worker could land after the next worker
 * has taken the rows away.
 */
export async function allDone(works: Promise<unknown>[]): Promise<void> {
  const results = await Promise.allSettled(works);
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}
