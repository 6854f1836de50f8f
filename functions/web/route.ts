import * as v from 'valibot';
import type { AppContext } from '../app-context.ts';
import { fault } from '../fault.ts';
import type { Caller } from '../sign-in/caller.ts';
import { fieldFaults } from './field-faults.ts';
import { parseJson } from './parse-json.ts';

/** A request in plain terms; what the platform calls it stays in `main.ts`. */
export interface PlainRequest {
  params: Record<string, string>;
  query: Record<string, string>;
  headers: { get(name: string): string | null };
  /** Null when there was none. */
  body: Uint8Array | null;
}

export interface Reply {
  status: number;
  body?: unknown;
  /** Instead of a JSON body. */
  bytes?: Uint8Array;
  headers?: Record<string, string>;
  /** Sent thank-yous whose recognition rows are to be written. */
  recognise?: ThanksKey[];
}
export interface ThanksKey {
  tenantId: string;
  senderId: string;
  id: string;
}

export interface Call<P, Q, B> {
  caller: Caller;
  params: P;
  query: Q;
  body: B;
  now: Date;
  context: AppContext;
}
/** Who may call: throws when the caller may not. */
export type Guard<P> = (
  call: Pick<Call<P, unknown, unknown>, 'caller' | 'params' | 'context'>,
) => Promise<void> | void;

export const anyone: Guard<unknown> = () => {};
/** The outer wrapper has verified the token. What belongs to the caller is found under the caller's id alone. */
export const signedIn: Guard<unknown> = () => {};
/** The app role, which an administrator of the organisation assigns in Microsoft Entra. */
export const isAdmin = ({ roles }: Pick<Caller, 'roles'>): boolean => roles.includes('Admin');
export const admin: Guard<unknown> = ({ caller }) => {
  if (!isAdmin(caller)) throw fault('not-yours', { say: 'not-yours.admin' });
};

type Schema = v.GenericSchema;
const Nothing = v.object({});
const NoBody = v.null();

interface Definition<P extends Schema, Q extends Schema, B extends Schema> {
  params?: P;
  query?: Q;
  body?: B;
  who: Guard<v.InferOutput<P>>;
  recognises?: true;
  handle: (call: Call<v.InferOutput<P>, v.InferOutput<Q>, v.InferOutput<B>>) => Promise<Reply>;
}

export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  /** Anyone may call, signed in or not. */
  isOpen: boolean;
  /** Its replies may name thank-yous to recognise. */
  recognises: boolean;
  answer(caller: Caller, request: PlainRequest, now: Date, context: AppContext): Promise<Reply>;
}

function read<S extends Schema>(schema: S, value: unknown): v.InferOutput<S> {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  throw fault('invalid-request', { fields: fieldFaults(result.issues) });
}

/** An id in a path that cannot be one names nothing. */
function readParams<S extends Schema>(schema: S, value: unknown): v.InferOutput<S> {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  throw fault('not-found');
}

/** Some bodies may be left out; their schema says so by taking `undefined`. */
function readBody<S extends Schema>(
  schema: S | undefined,
  { headers, body: bytes }: PlainRequest,
): v.InferOutput<S> {
  if (!schema) return null;
  if (bytes === null && v.is(schema, undefined)) return v.parse(schema, undefined);
  const isJson = /^application\/json\s*(;|$)/i.test(headers.get('content-type') ?? '');
  if (bytes !== null && !isJson) throw fault('invalid-json', { say: 'invalid-json.type' });
  return read(schema, parseJson(bytes));
}

export function route<
  P extends Schema = typeof Nothing,
  Q extends Schema = typeof Nothing,
  B extends Schema = typeof NoBody,
>(address: `${Route['method']} ${string}`, definition: Definition<P, Q, B>): Route {
  const [method = '', path = ''] = address.split(' ');
  return {
    method: method as Route['method'],
    path,
    isOpen: definition.who === anyone,
    recognises: definition.recognises ?? false,
    async answer(caller, request, now, context) {
      const params = readParams(definition.params ?? (Nothing as Schema as P), request.params);
      await definition.who({ caller, params, context });
      const query = read(definition.query ?? (Nothing as Schema as Q), request.query);
      const body = readBody(definition.body, request);
      return definition.handle({ caller, params, query, body, now, context });
    },
  };
}
