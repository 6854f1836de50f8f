import { type About, AppError, type ErrorCode, type FieldFault } from '../shared/errors.ts';
import sentences from '../shared/text/en/errors.json' with { type: 'json' };

type Sentence = keyof typeof sentences;
interface Details {
  /** A more precise sentence than the code's own. */
  say?: Sentence;
  cause?: unknown;
  fields?: FieldFault[];
  retryAfterSeconds?: number;
  about?: About;
}

/** An AppError in the catalogue's words. */
export const fault = (code: ErrorCode, details: Details = {}): AppError =>
  new AppError(code, sentences[details.say ?? code], details);
