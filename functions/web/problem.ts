import { AppError, statusOf } from '../../shared/errors.ts';
import { fault } from '../fault.ts';
import type { Reply } from './route.ts';
import { acceptedLanguage, sentenceOf } from './sentences.ts';

const titles: Record<number, string> = {
  400: 'Bad request',
  401: 'Not signed in',
  403: 'Not yours',
  404: 'Not found',
  409: 'Conflict',
  413: 'Too large',
  422: 'Not right',
  429: 'Too many',
  500: 'Our fault',
  503: 'Not available',
};

/** RFC 9457. What is not an AppError becomes `internal`: its text may hold anything and never leaves. */
export function problemReply(error: unknown, reference: string, accepted: string | null = null): Reply {
  const known = error instanceof AppError ? error : fault('internal', { cause: error });
  const { code, fields, retryAfterSeconds, about } = known;
  const language = acceptedLanguage(accepted);
  const status = statusOf[code];
  return {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'content-language': language,
      ...(retryAfterSeconds === undefined ? {} : { 'retry-after': String(Math.ceil(retryAfterSeconds)) }),
      ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
    },
    body: {
      title: titles[status] ?? 'Error',
      status,
      code,
      detail: sentenceOf(known, language),
      ...(fields ? { fields } : {}),
      ...about,
      ...(status >= 500 ? { instance: `urn:uuid:${reference}` } : {}),
    },
  };
}

/** What the log may know of a fault: names, codes and places, never a message, which may quote a note. */
export function traceOf(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const { name, stack, cause } = error;
  const code = 'code' in error ? String(error.code) : undefined;
  const status = 'statusCode' in error ? error.statusCode : undefined;
  const at = stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 4)
    .map((line) => line.trim());
  return { name, code, status, at, ...(cause === undefined ? {} : { cause: traceOf(cause) }) };
}
