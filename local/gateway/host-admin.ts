import * as v from 'valibot';

const TimersSchema = v.array(
  v.object({ name: v.string(), schedule: v.string(), next: v.string(), last: v.nullable(v.string()) }),
);
export type TimerList = v.InferOutput<typeof TimersSchema>;

/** The functions host's own controls. It may be another process on the same data folder, and it may be down. */
export function hostAdmin(port: () => number | undefined, masterKey: string) {
  async function call(method: string, path: string, body?: unknown): Promise<Response | undefined> {
    const target = port();
    if (target === undefined) return undefined;
    try {
      return await fetch(`http://127.0.0.1:${target}${path}`, {
        method,
        headers: { 'x-functions-key': masterKey, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    } catch {
      return undefined;
    }
  }
  return {
    timers: async (): Promise<TimerList | undefined> => {
      const reply = await call('GET', '/admin/timers');
      return reply?.ok ? v.parse(TimersSchema, await reply.json()) : undefined;
    },
    /** The status of the run, or undefined while the host is down. */
    runTimer: async (name: string) =>
      (await call('POST', `/admin/functions/${encodeURIComponent(name)}`, {}))?.status,
    setClock: (offsetMs: number) => call('PUT', '/admin/clock', { offsetMs }),
    isUp: async () => (await call('GET', '/admin/functions'))?.ok === true,
  };
}
export type HostAdmin = ReturnType<typeof hostAdmin>;
