/** The messages that teams-js 2.x exchanges with Teams (read from @microsoft/teams-js, internal/communication). */
import * as v from 'valibot';

const CallSchema = v.object({
  func: v.string(),
  id: v.optional(v.number()),
  uuidAsString: v.optional(v.string()),
  args: v.optional(v.array(v.unknown()), []),
  /** Only `nestedAppAuth.execute` carries it: MSAL's request as JSON. */
  data: v.optional(v.unknown()),
});
export type TeamsCall = v.InferOutput<typeof CallSchema>;

export function teamsCall(data: unknown): TeamsCall | null {
  const call = v.safeParse(CallSchema, data);
  return call.success ? call.output : null;
}

const monotonic = () => performance.now() + performance.timeOrigin;

/** teams-js finds the waiting promise by `uuidAsString`; older ones by `id`. */
export const teamsReply = ({ id, uuidAsString }: TeamsCall, args: unknown[]) => ({
  id,
  uuidAsString,
  args,
  monotonicTimestamp: monotonic(),
});

export const teamsEvent = (func: string, args: unknown[]) => ({
  func,
  args,
  timestamp: Date.now(),
  monotonicTimestamp: monotonic(),
});
