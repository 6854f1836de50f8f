import type { Problem } from './api.ts';

/** Every code that the API answers with. Stable: clients and text catalogues branch on it. */
export const statusOf = {
  'not-signed-in': 401,
  'not-yours': 403,
  'not-found': 404,
  'helper-not-found': 422,
  'self-thanks': 422,
  'no-recipient': 422,
  'helper-declines': 422,
  'invalid-request': 422,
  'invalid-json': 400,
  'already-sent': 409,
  'claimed-elsewhere': 409,
  'not-claimable': 409,
  'recently-thanked': 409,
  conflict: 409,
  'too-large': 413,
  'too-many': 429,
  'too-many-today': 429,
  'directory-unavailable': 503,
  'storage-unavailable': 503,
  internal: 500,
} as const;
export type ErrorCode = keyof typeof statusOf;

export interface FieldFault {
  path: string;
  message: string;
}

/** What else the answer tells about it. */
export type About = Pick<Problem, 'helper' | 'recent'>;

/** A fault that a caller can act on. `code` becomes the status; `say` names the sentence that becomes `detail`. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly fields: FieldFault[] | undefined;
  readonly retryAfterSeconds: number | undefined;
  readonly about: About | undefined;
  /** The key of a more precise sentence than the code's own, in the catalogue of errors. */
  readonly say: string | undefined;

  constructor(
    code: ErrorCode,
    message: string,
    options: {
      cause?: unknown;
      fields?: FieldFault[];
      retryAfterSeconds?: number;
      about?: About;
      say?: string;
    } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.fields = options.fields;
    this.retryAfterSeconds = options.retryAfterSeconds;
    this.about = options.about;
    this.say = options.say;
  }
}
