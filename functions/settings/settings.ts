import type * as v from 'valibot';
import type { SettingsRequestSchema } from '../../shared/api.ts';
import { type Call, isAdmin, type Reply } from '../web/route.ts';

export async function readSettings({ caller, context }: Call<unknown, unknown, unknown>): Promise<Reply> {
  const settings = await context.settings.read();
  return { status: 200, body: { ...settings, mayChange: isAdmin(caller) } };
}

export async function changeSettings({
  body,
  context,
}: Call<unknown, unknown, v.InferOutput<typeof SettingsRequestSchema>>): Promise<Reply> {
  return { status: 200, body: { ...(await context.settings.change(body)), mayChange: true } };
}
