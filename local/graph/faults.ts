import type { MiddlewareHandler } from 'hono';
import * as v from 'valibot';
import type { GraphEnv } from './context.ts';
import { GraphFault } from './graph-fault.ts';

export const graphRoot = '/graph/v1.0';

/** Bad days on demand: what `PUT /local/faults` takes. */
export const FaultsSchema = v.array(
  v.strictObject({
    /** A part of `METHOD /path`, the path with or without /graph/v1.0. */
    match: v.string(),
    do: v.picklist([
      'throttle',
      'lose-reply',
      'deliver-then-504',
      'fail-504',
      'fail-503',
      'forbid',
      'slow',
      'sent-items-lag',
    ]),
    times: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 1),
    /** How long, where it has a length: Retry-After (2), slow (3), sent-items-lag (120). */
    seconds: v.optional(v.pipe(v.number(), v.minValue(0))),
  }),
);
export type Fault = v.InferOutput<typeof FaultsSchema>[number];
export type Faults = ReturnType<typeof createFaults>;

export function createFaults() {
  let faults: Fault[] = [];
  return {
    list: (): Fault[] => faults,
    replace: (next: Fault[]) => {
      faults = next.filter(({ times }) => times > 0).map((fault) => ({ ...fault }));
    },
    /** The faults at work in a call, counted down: modifiers all, and the first of the others. */
    take: (method: string, path: string): Fault[] => {
      const calls = [`${method} ${path}`, `${method} ${path.replace(graphRoot, '')}`];
      const matching = faults.filter(({ match }) => calls.some((call) => call.includes(match)));
      const first = matching.find((fault) => !isModifier(fault));
      const taken = matching.filter((fault) => fault === first || isModifier(fault));
      for (const fault of taken) fault.times--;
      faults = faults.filter(({ times }) => times > 0);
      return taken;
    },
  };
}

/** These change how a call goes; the others decide how it ends. */
const isModifier = (fault: Fault) => fault.do === 'slow' || fault.do === 'sent-items-lag';

const gatewayTimeout = () => new GraphFault(504, 'UnknownError', 'The gateway did not answer in time.');
const wait = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1_000));

/** Runs before (and for a lost reply after) the real work of a call. */
export const faultMiddleware =
  (faults: Faults): MiddlewareHandler<GraphEnv> =>
  async (c, next) => {
    const taken = faults.take(c.req.method, c.req.path);
    if (taken.length > 0) c.env.fault = taken.map((fault) => fault.do).join(', ');
    for (const { do: what, seconds } of taken.filter(isModifier))
      if (what === 'slow') await wait(seconds ?? 3);
      else c.set('sentItemsLagMs', (seconds ?? 120) * 1_000);

    const fault = taken.find((one) => !isModifier(one));
    switch (fault?.do) {
      case 'throttle':
        throw new GraphFault(429, 'TooManyRequests', 'Too many requests. Please retry later.', {
          'Retry-After': String(fault.seconds ?? 2),
        });
      case 'fail-503':
        throw new GraphFault(
          503,
          'ServiceUnavailable',
          'The service is unavailable. Try again after a delay.',
        );
      case 'fail-504':
        throw gatewayTimeout();
      case 'forbid':
        throw new GraphFault(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');
      case 'deliver-then-504':
        await next();
        throw gatewayTimeout();
      case 'lose-reply':
        await next();
        c.env.lost = true;
        return;
      default:
        return next();
    }
  };
