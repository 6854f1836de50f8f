import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** One exchange, as `--graph-log FILE` writes it. No token: Authorization is cut to its scheme. */
export interface Exchange {
  time: string;
  method: string;
  url: string;
  requestHeaders: Record<string, string>;
  requestBody: unknown;
  /** Null when the reply was lost on purpose. */
  status: number | null;
  responseHeaders: Record<string, string>;
  responseBody: unknown;
  auth: 'delegated' | 'app' | null;
  /** The fault that was at work, if any. */
  fault?: string;
}

const kept = 200;
/** Longer exchanges are remembered without their bodies; the file has them whole. */
const keptLength = 256 * 1024;
const brief = (body: unknown) => (body ? `<${JSON.stringify(body).length} characters>` : body);

export type GraphLog = ReturnType<typeof openLog>;

export function openLog(file: string | undefined) {
  const recent: Exchange[] = [];
  if (file) mkdirSync(dirname(file), { recursive: true });
  return {
    /** Newest last. */
    recent: (): readonly Exchange[] => recent,
    add: (exchange: Exchange) => {
      const { requestBody, responseBody } = exchange;
      const line = JSON.stringify(exchange);
      const large = line.length > keptLength;
      recent.push(
        large
          ? { ...exchange, requestBody: brief(requestBody), responseBody: brief(responseBody) }
          : exchange,
      );
      if (recent.length > kept) recent.shift();
      // Synchronous, so that a line survives whatever happens to the process next.
      if (file) appendFileSync(file, `${line}\n`);
    },
  };
}

export const loggedHeaders = (headers: Headers): Record<string, string> => {
  const copy = Object.fromEntries(headers);
  if (copy.authorization) copy.authorization = copy.authorization.replace(/^(\w+)\s.*$/s, '$1 …');
  return copy;
};

export function loggedBody(bytes: ArrayBuffer, type: string): unknown {
  if (bytes.byteLength === 0) return '';
  if (!/json|text/i.test(type)) return `<${bytes.byteLength} bytes ${type}>`;
  const text = Buffer.from(bytes).toString();
  try {
    return /json/i.test(type) ? JSON.parse(text) : text;
  } catch {
    return text;
  }
}
