import type { Json, Resource } from '../../tenant/json.ts';
import { messageType } from '../entity-types.ts';
import { parseFilter } from '../odata/filter.ts';
import { project } from '../odata/project.ts';
import type { Query } from '../odata/query.ts';
import type { MailItem } from '../store/state.ts';
import { htmlOfText, textOfHtml } from './body-text.ts';
import { type Body, bodyOf, folderIdOf } from './message.ts';

export interface Preferences {
  text: boolean;
  maxPageSize: number | null;
  /** Echoed in Preference-Applied. */
  applied: string[];
}

/** The Prefer header: the body's type and immutable ids (here every id is immutable). */
export function preferencesOf(header: string | undefined): Preferences {
  const type = /outlook\.body-content-type="?(text|html)"?/i.exec(header ?? '')?.[1]?.toLowerCase();
  const size = /odata\.maxpagesize=(\d+)/i.exec(header ?? '')?.[1];
  return {
    text: type === 'text',
    maxPageSize: size ? Number(size) : null,
    applied: [
      ...(type ? [`outlook.body-content-type="${type}"`] : []),
      ...(/IdType="?ImmutableId"?/i.test(header ?? '') ? ['IdType="ImmutableId"'] : []),
      ...(size ? [`odata.maxpagesize=${size}`] : []),
    ],
  };
}

const inType = (body: Body, text: boolean): Resource => {
  if (text === (body.contentType === 'text')) return { ...body };
  return text
    ? { contentType: 'text', content: textOfHtml(body.content) }
    : { contentType: 'html', content: htmlOfText(body.content) };
};

/** Whatever came by mail has headers; the sender's own copies return none (msgraph-sdk-dotnet #3025). */
function headersOf({ resource, folder }: MailItem): Json | undefined {
  if (resource.internetMessageHeaders || ['sentitems', 'drafts'].includes(folder))
    return resource.internetMessageHeaders;
  return [
    { name: 'Message-ID', value: String(resource.internetMessageId) },
    { name: 'Date', value: new Date(String(resource.sentDateTime)).toUTCString() },
  ];
}

/** A message as this call asked for it. */
export function messageView(item: MailItem, query: Query, preferences: Preferences): Resource {
  const { select, expand } = query;
  const { resource } = item;
  const shown = project(resource, messageType, select ? [...new Set(['id', ...select])] : null);
  if ('parentFolderId' in shown) shown.parentFolderId = folderIdOf(item.ownerId, item.folder);
  for (const name of ['body', 'uniqueBody'])
    if (name in shown) {
      const body = bodyOf(resource[name] ?? resource.body);
      shown[name] = { ...inType(body, preferences.text) } as Record<string, string>;
    }
  if (select?.includes('internetMessageHeaders')) {
    const headers = headersOf(item);
    if (headers) shown.internetMessageHeaders = headers;
    else delete shown.internetMessageHeaders;
  }
  const properties = expand.get('singleValueExtendedProperties');
  if (properties) {
    const list = extendedProperties(resource, properties.filter);
    if (list.length > 0) shown.singleValueExtendedProperties = list as Record<string, string>[];
  }
  if (expand.has('attachments')) shown.attachments = resource.attachments ?? [];
  return shown;
}

function extendedProperties(resource: Resource, filter: string | null): Resource[] {
  const all = (resource.singleValueExtendedProperties ?? []) as Resource[];
  return filter ? all.filter(parseFilter(filter, propertyType).test) : [];
}

const propertyType = {
  name: 'microsoft.graph.singleValueLegacyExtendedProperty',
  properties: new Set(['id', 'value']),
  defaults: ['id', 'value'],
  navigation: [],
};
