import type { Me, Verdict } from '../types.ts';
import type { Reading } from './reading.ts';

export function judgeDeskBot(_reading: Reading, _me: Me): Verdict | null {
  return null;
}
