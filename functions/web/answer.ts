import { limits } from '../../shared/api.ts';
import { AppError, statusOf } from '../../shared/errors.ts';
import type { AppContext } from '../app-context.ts';
import { fault } from '../fault.ts';
import { problemReply, traceOf } from './problem.ts';
import type { PlainRequest, Reply, Route } from './route.ts';

export type Log = (line: string) => void;

/** The one outer wrapper: who calls, what is asked, and what becomes of a fault. */
export async function answer(
  route: Route,
  request: PlainRequest,
  context: AppContext,
  now: Date,
  log: Log,
): Promise<Reply> {
  try {
    const caller = route.isOpen
      ? nobody
      : await context.verifyCaller(request.headers.get('authorization'), now);
    if ((request.body?.byteLength ?? 0) > limits.requestBytes) throw fault('too-large');
    const work = () => route.answer(caller, request, now, context);
    return await (route.method === 'GET' ? work() : context.turnstile.through(caller.id, work));
  } catch (error) {
    const reference = context.newId();
    if (!(error instanceof AppError) || statusOf[error.code] >= 500)
      log(JSON.stringify({ reference, route: `${route.method} ${route.path}`, ...traceOf(error) }));
    return problemReply(error, reference, request.headers.get('accept-language'));
  }
}

const nobody = { tenantId: '', id: '', displayName: '', mail: null, roles: [] };
