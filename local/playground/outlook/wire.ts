/**
 * The JSON that office.js exchanges with Outlook on the web through postMessage.
 * Read from @microsoft/office-js (outlook-web-16.01.debug.js: Microsoft.Office.Common, OSF.DDA.WAC).
 */
import * as v from 'valibot';

const messageType = { request: 0, response: 1 } as const;
const responseType = { forCall: 0, forEvent: 1 } as const;
export const actionType = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;

const RequestSchema = v.object({
  _messageType: v.literal(messageType.request),
  _actionName: v.string(),
  _actionType: v.optional(v.number(), actionType.invoke),
  _conversationId: v.string(),
  _correlationId: v.number(),
  _data: v.optional(v.unknown()),
});
export type OfficeRequest = v.InferOutput<typeof RequestSchema>;

const MethodSchema = v.object({
  MethodData: v.object({ DispatchId: v.number() }),
  ApiParams: v.optional(v.unknown()),
});

/** A request of office.js, or null for the other messages that a window receives. */
export function officeRequest(data: unknown): OfficeRequest | null {
  if (typeof data !== 'string' || !data.startsWith('{')) return null;
  try {
    return v.parse(RequestSchema, JSON.parse(data));
  } catch {
    return null;
  }
}

/** Which of the mailbox's methods an `ExecuteMethod` calls, with its parameters. */
export function calledMethod(request: OfficeRequest): { dispatchId: number; parameters: unknown } | null {
  const call = v.safeParse(MethodSchema, request._data);
  return call.success
    ? { dispatchId: call.output.MethodData.DispatchId, parameters: call.output.ApiParams }
    : null;
}

interface Sender {
  conversationId: string;
  origin: string;
}

const envelope = (sender: Sender, content: object): string =>
  JSON.stringify({
    _serializerVersion: 1,
    _messageType: messageType.response,
    _conversationId: sender.conversationId,
    _origin: sender.origin,
    _errorCode: 0,
    ...content,
  });

export const replyTo = (request: OfficeRequest, data: unknown, sender: Sender): string =>
  envelope(sender, {
    _actionName: request._actionName,
    _correlationId: request._correlationId,
    _responseType: responseType.forCall,
    _data: data,
  });

export const eventMessage = (name: string, data: unknown, sender: Sender): string =>
  envelope(sender, {
    _actionName: name,
    _correlationId: -1,
    _responseType: responseType.forEvent,
    _data: data,
  });
