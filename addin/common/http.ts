import { ProblemError } from './problem.ts';

export type Fetch = (input: string, init?: RequestInit) => Promise<Response>;

/** A signal that ends with the caller's own or after `ms`, whichever is first. */
export const within = (ms: number, signal?: AbortSignal): AbortSignal =>
  signal ? AbortSignal.any([signal, AbortSignal.timeout(ms)]) : AbortSignal.timeout(ms);

/** Fetches, or says that the network did not answer: `offline` covers no network, a reset and a time-out alike. */
export async function reach(fetch: Fetch, url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (cause) {
    throw new ProblemError('offline', { cause });
  }
}
