import type * as v from 'valibot';
import type { PreferencesRequestSchema } from '../../shared/api.ts';
import type { Call, Reply } from '../web/route.ts';

export async function readPreferences({ caller, context }: Call<unknown, unknown, unknown>): Promise<Reply> {
  return { status: 200, body: await context.people.read(caller.id) };
}

/** They count for what is accepted or claimed from now on; where another process knows the old ones, within ten seconds. */
export async function changePreferences({
  caller,
  body,
  context,
}: Call<unknown, unknown, v.InferOutput<typeof PreferencesRequestSchema>>): Promise<Reply> {
  return { status: 200, body: await context.people.change(caller.id, body) };
}
