/** The stack's controls under /local. The playground never speaks to /graph: that log belongs to the product. */
import * as v from 'valibot';
import {
  AzuriteSchema,
  ChatSchema,
  ClockSchema,
  DeliverySchema,
  type Fault,
  FaultSchema,
  FolderSchema,
  GraphCallSchema,
  MessageSchema,
  NaaAnswerSchema,
  PersonSchema,
  TablesSchema,
  TeamSchema,
  TimerSchema,
} from './shapes.ts';

/** The stack did not answer as it should; the message says what was asked of it. */
export class StackError extends Error {}

async function ask(method: string, path: string, body?: unknown): Promise<unknown> {
  const response = await fetch(`/local/${path}`, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  }).catch((cause: unknown) => {
    throw new StackError(`${method} /local/${path}`, { cause });
  });
  if (!response.ok) throw new StackError(`${method} /local/${path}: ${response.status}`);
  const said = await response.text();
  return said ? JSON.parse(said) : null;
}

/** Lists come bare or in Graph's `{ value }`. */
const listOf = <T extends v.GenericSchema>(item: T) =>
  v.union([
    v.array(item),
    v.pipe(
      v.object({ value: v.array(item) }),
      v.transform((list) => list.value),
    ),
  ]);

async function read<T extends v.GenericSchema>(schema: T, path: string): Promise<v.InferOutput<T>> {
  const answer = v.safeParse(schema, await ask('GET', path));
  if (answer.success) return answer.output;
  const [issue] = answer.issues;
  throw new StackError(`GET /local/${path}: ${v.getDotPath(issue) ?? ''} ${issue.message}`);
}

const part = encodeURIComponent;

export const stack = {
  people: () => read(listOf(PersonSchema), 'people'),
  folders: (user: string) => read(listOf(FolderSchema), `mailboxes/${part(user)}/folders`),
  messages: (user: string, folder: string) =>
    read(listOf(MessageSchema), `mailboxes/${part(user)}/folders/${part(folder)}/messages`),
  markRead: (user: string, id: string) =>
    ask('PATCH', `mailboxes/${part(user)}/messages/${part(id)}`, { isRead: true }),
  send: (user: string, message: object) => ask('POST', `mailboxes/${part(user)}/send`, { message }),

  teams: (user: string) => read(listOf(TeamSchema), `teams?user=${part(user)}`),
  chats: (user: string) => read(listOf(ChatSchema), `chats?user=${part(user)}`),

  naa: async (question: { user: string; request: unknown; consent?: boolean }) =>
    v.parse(NaaAnswerSchema, await ask('POST', 'naa', question)),
  forgetConsents: (user: string) => ask('DELETE', `consents/${part(user)}`),

  deliveries: () => read(listOf(DeliverySchema), 'deliveries'),
  tables: () => read(TablesSchema, 'tables'),
  graphCalls: () => read(listOf(GraphCallSchema), 'graph-calls'),
  faults: () => read(listOf(FaultSchema), 'faults'),
  setFaults: (faults: Fault[]) => ask('PUT', 'faults', faults),
  clock: () => read(ClockSchema, 'clock'),
  setClock: (now: Date) => ask('PUT', 'clock', { now: now.toISOString() }),
  resetClock: () => ask('PUT', 'clock', { offsetMs: 0 }),
  timers: () => read(listOf(TimerSchema), 'timers'),
  runTimer: (name: string) => ask('POST', `timers/${part(name)}`),
  azurite: () => read(AzuriteSchema, 'azurite'),
  setAzurite: (running: boolean) => ask('POST', 'azurite', { running }),
};
