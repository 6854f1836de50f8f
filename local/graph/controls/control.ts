import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import * as v from 'valibot';
import type { Person } from '../../tenant/tenant.ts';
import type { Directory } from '../store/directory.ts';

/** A control's refusal: a sentence that says what to send instead. */
export function refuseControl(status: 404 | 422, detail: string): HTTPException {
  const code = status === 404 ? 'not-found' : 'invalid-request';
  const problem = { title: 'The control did not work', status, code, detail };
  const headers = { 'content-type': 'application/problem+json' };
  return new HTTPException(status, { res: Response.json(problem, { status, headers }) });
}

/** The JSON body of a control, or a refusal that names the field. */
export async function bodyOf<T extends v.GenericSchema>(c: Context, schema: T): Promise<v.InferOutput<T>> {
  const given: unknown = await c.req.json().catch(() => {
    throw refuseControl(422, 'The body must be JSON.');
  });
  const parsed = v.safeParse(schema, given);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw refuseControl(422, `${v.getDotPath(issue) ?? 'The body'}: ${issue.message}`);
}

export function personNamed(directory: Directory, name: string | undefined): Person {
  const person = name === undefined ? undefined : directory.mailbox(name);
  if (!person)
    throw refuseControl(404, `Nobody here is called ${name ?? '(no name given)'}. See /local/people.`);
  return person;
}
