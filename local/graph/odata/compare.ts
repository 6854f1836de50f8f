import { isResource, type Json, type Resource } from '../../tenant/json.ts';

/** `from/emailAddress/address` in a resource; undefined when a step is missing. */
export function valueAt(resource: Resource, path: readonly string[]): Json | undefined {
  let value: Json | undefined = resource as Json;
  for (const step of path) {
    if (!isResource(value)) return undefined;
    value = value[step];
  }
  return value;
}

const moment = /^\d{4}-\d\d-\d\dT/;

/** Strings compare without case, as the directory and Exchange do; times as moments; null sorts first. */
export function compareValues(a: Json | undefined, b: Json | undefined): number {
  if (a === undefined || a === null || b === undefined || b === null)
    return Number(a !== undefined && a !== null) - Number(b !== undefined && b !== null);
  if (typeof a === 'string' && typeof b === 'string') {
    if (moment.test(a) && moment.test(b)) return Date.parse(a) - Date.parse(b);
    const [left, right] = [a.toLowerCase(), b.toLowerCase()];
    return left < right ? -1 : Number(left > right);
  }
  if (typeof a === typeof b && (typeof a === 'number' || typeof a === 'boolean'))
    return Number(a) - Number(b);
  return Number.NaN;
}
