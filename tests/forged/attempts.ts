import { addresses } from './addresses.ts';
import type { Attempt } from './attempt.ts';
import { bodies, helpers } from './bodies.ts';
import { notTheirs, tokens } from './callers.ts';

/** Each is refused with this status, and changes no row. docs/security.md lists them all. */
export const attempts: Attempt[] = [...tokens, ...notTheirs, ...helpers, ...bodies, ...addresses];
