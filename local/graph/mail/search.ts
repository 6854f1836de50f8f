import { isResource, type Json, type Resource } from '../../tenant/json.ts';
import { badRequest } from '../graph-fault.ts';
import { textOfHtml } from './body-text.ts';
import { bodyOf } from './message.ts';

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const people = (value: Json | undefined): string =>
  [value]
    .flat()
    .flatMap((one) =>
      isResource(one) && isResource(one.emailAddress) ? Object.values(one.emailAddress) : [],
    )
    .join(' ');

const fields: Record<string, (message: Resource) => string> = {
  subject: (message) => String(message.subject ?? ''),
  body: (message) => {
    const { contentType, content } = bodyOf(message.body);
    return contentType === 'html' ? textOfHtml(content) : content;
  },
  from: (message) => people(message.from),
  to: (message) => people(message.toRecipients),
  cc: (message) => people(message.ccRecipients),
  bcc: (message) => people(message.bccRecipients),
  recipients: ({ toRecipients, ccRecipients }) => people([toRecipients ?? [], ccRecipients ?? []].flat()),
  participants: ({ from, toRecipients, ccRecipients }) =>
    people([from ?? null, toRecipients ?? [], ccRecipients ?? []].flat()),
};
const everywhere = ['subject', 'body', 'participants'];

/** Messages' $search: KQL in double quotes, words joined by and (concepts/search-query-parameter.md). */
export function parseSearch(search: string): (message: Resource) => boolean {
  const quoted = /^"(.*)"$/s.exec(search.trim())?.[1];
  if (quoted === undefined)
    throw badRequest(`Syntax error: character '${search[0]}' is not valid at position 0 in '${search}'.`);
  const clauses = Array.from(
    quoted.replaceAll('\\"', '"').matchAll(/(?:(\w+):)?(?:"([^"]*)"|\(([^)]*)\)|(\S+))/g),
    ([, field, ...words]) => ({
      in: field && field in fields ? [field] : everywhere,
      word: fold(words.find((word) => word !== undefined) ?? ''),
    }),
  ).filter(({ word }) => word !== 'and');
  return (message) =>
    clauses.every((clause) =>
      clause.in.some((field) => fold(fields[field]?.(message) ?? '').includes(clause.word)),
    );
}
