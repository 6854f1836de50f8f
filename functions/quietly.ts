import { traceOf } from './web/problem.ts';

/**
 * Work that no caller waits for. The host logs the message of whatever is thrown, and a foreign one may quote a note:
 * so it learns names, codes and places instead.
 */
export async function quietly<T>(log: (line: string) => void, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    log(JSON.stringify(traceOf(error)));
    // Without its cause, which the host would print, too.
    throw new Error('It failed; the line before says where.');
  }
}
