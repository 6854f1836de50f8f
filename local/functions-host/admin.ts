import * as v from 'valibot';
import { saveClock, setClockOffset } from '../clock.ts';
import type { LoadedFunction } from './app.ts';
import type { Admin } from './http.ts';
import type { Invoke } from './invocation.ts';
import type { Timers } from './timers.ts';

const ClockSchema = v.object({ offsetMs: v.number() });
const InputSchema = v.object({ input: v.optional(v.string(), '') });

/**
 * `GET /admin/functions` and `POST /admin/functions/{name}` as in the real host, except that the latter answers
 * when the run is over; `GET /admin/timers` and `PUT /admin/clock` exist only here. All need the master key.
 */
export function adminRoutes(
  functions: LoadedFunction[],
  timers: Timers,
  invoke: Invoke,
  clockFile: string,
): Admin {
  async function run(name: string, body: Buffer): Promise<{ status: number }> {
    const called = functions.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (!called) return { status: 404 };
    const timer = timers.run(name);
    const { input } = v.parse(InputSchema, JSON.parse(body.toString() || '{}'));
    await (timer ?? invoke(called, { string: input }));
    return { status: 202 };
  }

  return async (request, path, body) => {
    const route = `${request.method} ${path.toLowerCase()}`;
    if (route === 'GET /admin/functions')
      return { status: 200, json: functions.map(({ name, trigger }) => ({ name, trigger })) };
    if (route === 'GET /admin/timers') return { status: 200, json: timers.list() };
    if (route === 'PUT /admin/clock') {
      setClockOffset(v.parse(ClockSchema, JSON.parse(body.toString())).offsetMs);
      saveClock(clockFile);
      timers.rearm();
      return { status: 204 };
    }
    const name = /^POST \/admin\/functions\/([^/]+)$/.exec(route)?.[1];
    return name ? run(decodeURIComponent(name), body) : { status: 404 };
  };
}
