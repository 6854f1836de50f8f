import type { About, ErrorCode } from '../../shared/errors.ts';

/** Why something did not work, by the code that the text catalogue (`common.json`, `problem.*`) explains. */
export type ProblemCode =
  | ErrorCode
  | 'offline'
  | 'unexpected-answer'
  | 'sign-in-needed'
  | 'sign-in-refused'
  | 'sign-in-unavailable'
  | 'graph-busy'
  | 'graph-forbidden'
  | 'graph-refused'
  | 'graph-unavailable';

/** A fault that the pane can say in a sentence. Never carries mail text or tokens. */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly status: number;
  readonly retryAfterSeconds: number | null;
  readonly about: About;

  constructor(
    code: ProblemCode,
    options: { status?: number; retryAfterSeconds?: number | null; about?: About; cause?: unknown } = {},
  ) {
    super(code, { cause: options.cause });
    this.name = 'ProblemError';
    this.code = code;
    this.status = options.status ?? 0;
    this.retryAfterSeconds = options.retryAfterSeconds ?? null;
    this.about = options.about ?? {};
  }
}

/** Anything thrown, as something that has a sentence. */
export function asProblem(fault: unknown): ProblemError {
  if (fault instanceof ProblemError) return fault;
  return new ProblemError(isMissingModule(fault) ? 'offline' : 'internal', { cause: fault });
}

/** A part of the page that is loaded on demand did not come: each browser says it in its own words. */
const isMissingModule = (fault: unknown): boolean =>
  fault instanceof TypeError && /dynamically imported module|importing a module script/i.test(fault.message);

/** `Retry-After` in seconds, whether it came as seconds or as a date (RFC 9110). */
export function retryAfterSeconds(header: string | null | undefined, now: Date): number | null {
  if (!header) return null;
  if (/^\d{1,6}$/.test(header.trim())) return Number(header);
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now.getTime()) / 1000));
}
