import * as v from 'valibot';
import { limits } from '../../shared/api.ts';
import { ownViewOf } from '../../shared/delivery/acceptance.ts';
import type { Call, Reply } from '../web/route.ts';
import { recognitionDue } from './own.ts';

const top = v.pipe(
  v.string(),
  v.regex(/^\d{1,3}$/, 'must be a number'),
  v.transform(Number),
  v.minValue(1),
  v.maxValue(limits.pageSize),
);
/** Where the page before ended: an order, as `shared/recognition.ts` makes it, or an id. */
const cursor = v.pipe(v.string(), v.regex(/^(\d{13}_)?[0-9a-f]{64}$/, 'must come from a nextLink'));
export const PageQuerySchema = v.object({
  top: v.optional(top, '20'),
  cursor: v.optional(cursor),
});
export type PageQuery = v.InferOutput<typeof PageQuerySchema>;
type ListCall = Call<unknown, PageQuery, unknown>;

/** The page's answer; the link to the next one stays on this origin. */
export const pageOf = <T>(value: T[], path: string, query: PageQuery, next: string | undefined) => ({
  value,
  ...(next ? { nextLink: `${path}?top=${query.top}&cursor=${next}` } : {}),
});
const ownerOf = ({ caller }: ListCall) => ({ tenantId: caller.tenantId, senderId: caller.id });

/** What waits for the sender. What was sent but not yet shown to others is handed to the worker again. */
export async function pendingThanks(call: ListCall): Promise<Reply> {
  const { top: limit, cursor: after } = call.query;
  const entries = await call.context.ledger.unfinished(ownerOf(call), { cursor: after, limit });
  const waiting = entries.filter((entry) => entry.state !== 'sent' && entry.state !== 'refused');
  const next = entries.length === limit ? entries.at(-1)?.id : undefined;
  return {
    status: 200,
    body: pageOf(waiting.map(ownViewOf), '/api/thanks/pending', call.query, next),
    recognise: entries.flatMap(recognitionDue),
  };
}

export async function givenThanks(call: ListCall): Promise<Reply> {
  const { top: limit, cursor: after } = call.query;
  const { entries, next } = await call.context.ledger.given(ownerOf(call), { cursor: after, limit });
  return { status: 200, body: pageOf(entries.map(ownViewOf), '/api/thanks/given', call.query, next) };
}

export async function receivedThanks(call: ListCall): Promise<Reply> {
  const { top: limit, cursor: after } = call.query;
  const { caller, context } = call;
  const rows = await context.recognitions.page(caller.tenantId, caller.id, { after, limit: limit + 1 });
  const page = rows.slice(0, limit);
  const next = rows.length > limit ? page.at(-1)?.order : undefined;
  const views = page.map((row) => row.view);
  return { status: 200, body: pageOf(views, '/api/thanks/received', call.query, next) };
}
