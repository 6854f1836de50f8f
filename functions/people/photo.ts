import * as v from 'valibot';
import { fault } from '../fault.ts';
import type { Call, Reply } from '../web/route.ts';

export const PersonParamsSchema = v.object({ id: v.pipe(v.string(), v.uuid()) });

/** Only pictures are passed on, whatever the directory says it is sending. */
const isPicture = (type: string) => /^image\/(jpeg|png|gif)\b/.test(type);

export async function personPhoto({
  params,
  context,
}: Call<v.InferOutput<typeof PersonParamsSchema>, unknown, unknown>): Promise<Reply> {
  const photo = await context.directory.photo(params.id);
  if (!photo || !isPicture(photo.type)) throw fault('not-found', { say: 'not-found.photo' });
  return {
    status: 200,
    bytes: photo.bytes,
    headers: { 'content-type': photo.type, 'cache-control': 'private, max-age=86400' },
  };
}
