import { fault } from '../fault.ts';

/** More than this at one row at once is not two devices; the caller is told to look again. */
const tries = 5;

/** Reads, decides and writes anew as long as somebody else wrote in between. */
export async function persistently<T>(work: () => Promise<T | 'again'>): Promise<T> {
  for (let attempt = 0; attempt < tries; attempt++) {
    const result = await work();
    if (result !== 'again') return result;
  }
  throw fault('conflict');
}
