import type { RetryOptions } from './core-types.ts';

/** How long the host waits before it runs a failed function for the `retryCount`th time again; null when it gives up. */
export function retryDelayMs(options: RetryOptions | undefined, retryCount: number): number | null {
  if (!options) return null;
  const { retryStrategy, maxRetryCount, delayInterval, minimumInterval, maximumInterval } = options;
  // -1 is for ever.
  if (maxRetryCount !== -1 && retryCount > maxRetryCount) return null;
  if (retryStrategy === 'fixedDelay') return (delayInterval?.seconds ?? 0) * 1_000;
  const seconds = (minimumInterval?.seconds ?? 0) * 2 ** (retryCount - 1);
  return Math.min(seconds, maximumInterval?.seconds ?? seconds) * 1_000;
}
