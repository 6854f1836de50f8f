import type { EntityType } from '../entity-types.ts';
import { badRequest } from '../graph-fault.ts';
import { type Filter, parseFilter } from './filter.ts';

export interface Expansion {
  select: string[] | null;
  filter: string | null;
}

export interface Query {
  select: string[] | null;
  expand: Map<string, Expansion>;
  filter: Filter | null;
  orderBy: { path: string; descending: boolean }[];
  search: string | null;
  top: number | null;
  skip: number;
  count: boolean;
  /** Where an earlier page ended; opaque to clients. */
  skipToken: string | null;
  deltaToken: string | null;
}

const known = /^\$(select|expand|filter|orderby|search|top|skip|count|skiptoken|deltatoken|format)$/;

/** The system query options of a URL, checked against the type as Graph checks them. */
export function parseQuery(url: URL, type: EntityType): Query {
  const options = new Map<string, string>();
  for (const [name, value] of url.searchParams) {
    const key = name.toLowerCase();
    if (!key.startsWith('$')) continue;
    if (!known.test(key)) throw badRequest(`The query parameter '${name}' is not supported.`);
    if (options.has(key)) throw badRequest(`Query option '${name}' was specified more than once.`);
    options.set(key, value);
  }
  const filter = options.get('$filter');
  return {
    select: selection(options.get('$select'), type),
    expand: expansions(options.get('$expand'), type),
    filter: filter ? parseFilter(filter, type) : null,
    orderBy: ordering(options.get('$orderby'), type),
    search: options.get('$search') ?? null,
    top: wholeNumber(options.get('$top'), '$top', 1),
    skip: wholeNumber(options.get('$skip'), '$skip', 0) ?? 0,
    count: options.get('$count')?.toLowerCase() === 'true',
    skipToken: options.get('$skiptoken') ?? null,
    deltaToken: options.get('$deltatoken') ?? null,
  };
}

function wholeNumber(text: string | undefined, name: string, least: number): number | null {
  if (text === undefined) return null;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least)
    throw badRequest(`Invalid value '${text}' for ${name} query option.`);
  return value;
}

function checked(name: string, type: EntityType): string {
  const first = name.split('/')[0] ?? '';
  if (!type.properties.has(first) && !type.navigation.includes(first))
    throw badRequest(
      `Parsing OData Select and Expand failed: Could not find a property named '${first}' on type '${type.name}'.`,
    );
  return first;
}

function selection(text: string | undefined, type: EntityType): string[] | null {
  if (!text) return null;
  const names = text.split(',').map((name) => name.trim());
  return names.includes('*') ? null : names.map((name) => checked(name, type));
}

function ordering(text: string | undefined, type: EntityType): Query['orderBy'] {
  if (!text) return [];
  return text.split(',').map((part) => {
    const [path = '', direction = 'asc', ...more] = part.trim().split(/\s+/);
    if (more.length > 0 || !/^(asc|desc)$/i.test(direction))
      throw badRequest(`Syntax error in $orderby: '${part.trim()}'.`);
    checked(path, type);
    return { path, descending: direction.toLowerCase() === 'desc' };
  });
}

/** Splits at commas or semicolons that are outside brackets and quotes. */
function splitOutside(text: string, mark: ',' | ';'): string[] {
  const parts = [''];
  let depth = 0;
  let quoted = false;
  for (const char of text) {
    if (char === "'") quoted = !quoted;
    if (!quoted) depth += Number(char === '(') - Number(char === ')');
    if (char === mark && depth === 0 && !quoted) parts.push('');
    else parts[parts.length - 1] += char;
  }
  return parts.map((part) => part.trim());
}

function expansions(text: string | undefined, type: EntityType): Map<string, Expansion> {
  const found = new Map<string, Expansion>();
  for (const part of text ? splitOutside(text, ',') : []) {
    const [, name = '', nested = ''] = /^(\w+)(?:\((.*)\))?$/s.exec(part) ?? [];
    if (!type.navigation.includes(name))
      throw badRequest(
        `Parsing OData Select and Expand failed: '${part}' is no navigation property of '${type.name}'.`,
      );
    const options = new Map(
      (nested ? splitOutside(nested, ';') : []).map((option): [string, string] => {
        const equals = option.indexOf('=');
        return [option.slice(0, equals).trim().toLowerCase(), option.slice(equals + 1).trim()];
      }),
    );
    const select =
      options
        .get('$select')
        ?.split(',')
        .map((one) => one.trim()) ?? null;
    found.set(name, { select, filter: options.get('$filter') ?? null });
  }
  return found;
}
