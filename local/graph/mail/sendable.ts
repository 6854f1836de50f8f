import * as v from 'valibot';
import type { Json, Resource } from '../../tenant/json.ts';
import { messageType } from '../entity-types.ts';
import { badRequest, GraphFault } from '../graph-fault.ts';

/** Graph's maximum over To, Cc and Bcc (resources/message.md). */
const maxRecipients = 500;
const extendedPropertyId =
  /^\w+\s+(\{[0-9a-f-]{36}\}\s+(Name\s+\S.*|Id\s+0x[0-9a-f]{1,8})|0x[0-9a-f]{1,4})$/i;

const recipients = v.optional(
  v.nullable(
    v.array(
      v.looseObject({
        emailAddress: v.looseObject({
          name: v.optional(v.nullable(v.string())),
          address: v.optional(v.string()),
        }),
      }),
    ),
  ),
);
const SendableSchema = v.looseObject({
  subject: v.optional(v.nullable(v.string())),
  body: v.optional(
    v.looseObject({
      contentType: v.optional(v.pipe(v.string(), v.toLowerCase(), v.picklist(['html', 'text']))),
      content: v.optional(v.nullable(v.string())),
    }),
  ),
  toRecipients: recipients,
  ccRecipients: recipients,
  bccRecipients: recipients,
  replyTo: recipients,
  internetMessageHeaders: v.optional(v.array(v.looseObject({ name: v.string(), value: v.string() }))),
  singleValueExtendedProperties: v.optional(v.array(v.looseObject({ id: v.string(), value: v.string() }))),
  attachments: v.optional(v.array(v.looseObject({ '@odata.type': v.string() }))),
});

const unreadable = (what: string) => new GraphFault(400, 'RequestBodyRead', what);

export function addressesOf(list: unknown): string[] {
  const parsed = v.safeParse(recipients, list);
  return parsed.success
    ? (parsed.output ?? []).flatMap(({ emailAddress }) => emailAddress.address ?? [])
    : [];
}

/** What sendMail accepts, with the refusals that Graph is known for. */
export function checkSendable(given: unknown): Resource {
  const parsed = v.safeParse(SendableSchema, given);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw unreadable(
      `The value of '${v.getDotPath(issue) ?? 'message'}' could not be read: ${issue.message}`,
    );
  }
  const message = parsed.output;
  for (const name of Object.keys(message))
    if (!name.includes('@') && !messageType.properties.has(name) && !messageType.navigation.includes(name))
      throw unreadable(
        `The property '${name}' does not exist on type 'microsoft.graph.message'. Make sure to only use property names that are defined by the type.`,
      );

  const all = [message.toRecipients, message.ccRecipients, message.bccRecipients].flatMap(
    (list) => list ?? [],
  );
  if (
    all.length === 0 ||
    all.some(({ emailAddress }) => !/^[^\s@]+@[^\s@]+$/.test(emailAddress.address ?? ''))
  )
    throw new GraphFault(400, 'ErrorInvalidRecipients', 'At least one recipient is not valid.');
  if (all.length > maxRecipients)
    throw new GraphFault(400, 'ErrorInvalidRecipients', `At most ${maxRecipients} recipients are allowed.`);

  const headers = message.internetMessageHeaders;
  if (headers && (headers.length === 0 || headers.length > 5))
    throw new GraphFault(
      400,
      'InvalidInternetMessageHeaderCollection',
      'Between 1 and 5 internet message headers may be set.',
    );
  const foreign = headers?.find(({ name }) => !/^x-/i.test(name));
  if (foreign)
    throw new GraphFault(
      400,
      'InvalidInternetMessageHeader',
      `The internet message header name '${foreign.name}' should start with 'x-' or 'X-'.`,
    );
  if (message.singleValueExtendedProperties?.some(({ id }) => !extendedPropertyId.test(id)))
    throw new GraphFault(400, 'ErrorInvalidProperty', 'The extended property id is not valid.');
  return message as Resource;
}

/** The parameters of the sendMail action, from a JSON body. */
export function readSendMail(
  contentType: string,
  text: string,
): { message: Resource; saveToSentItems: boolean } {
  if (/^text\/plain/i.test(contentType))
    throw new GraphFault(
      400,
      'ErrorMimeContentInvalidBase64String',
      'MIME content is not supported here: send the message as JSON.',
    );
  if (!/^application\/json/i.test(contentType))
    throw badRequest('Write requests (excluding DELETE) must contain the Content-Type header declaration.');
  const parameters = v.safeParse(
    v.looseObject({
      message: v.custom<Json>((value) => value !== undefined && value !== null),
      saveToSentItems: v.optional(v.nullable(v.boolean())),
    }),
    readJson(text),
  );
  if (!parameters.success)
    throw badRequest(
      "The action 'sendMail' needs the parameter 'message' of type 'microsoft.graph.message'.",
    );
  const extra = Object.keys(parameters.output).find((name) => !['message', 'saveToSentItems'].includes(name));
  if (extra)
    throw badRequest(
      `The parameter '${extra}' in the request payload is not a valid parameter for the operation 'sendMail'.`,
    );
  return {
    message: checkSendable(parameters.output.message),
    saveToSentItems: parameters.output.saveToSentItems ?? true,
  };
}

export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest(
      'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
    );
  }
}
