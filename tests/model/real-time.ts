import { createHash } from 'node:crypto';
import { beforeAll, vi } from 'vitest';

// What takes real time in the platform would make a run different each time.
vi.mock('node:timers/promises', () => ({ setTimeout: async () => {} }));

/** Makes digests and time limits of the platform answer at once, and never. */
export const atOnce = () =>
  beforeAll(() => {
    vi.spyOn(crypto.subtle, 'digest').mockImplementation(
      async (_, data) =>
        Uint8Array.from(
          createHash('sha256')
            .update(Buffer.from(data as Uint8Array))
            .digest(),
        ).buffer,
    );
    const never = new AbortController().signal;
    vi.spyOn(AbortSignal, 'timeout').mockReturnValue(never);
  });
