import type { Json, Resource } from '../../tenant/json.ts';
import type { EntityType } from '../entity-types.ts';

/** The properties that a client sees: those selected, or the type's defaults. Messages keep their id and etag. */
export function project(resource: Resource, type: EntityType, select: readonly string[] | null): Resource {
  const shown: Resource = {};
  for (const [name, value] of Object.entries(resource)) if (name.startsWith('@odata.')) shown[name] = value;
  for (const name of select ?? type.defaults)
    if (type.properties.has(name)) shown[name] = resource[name] ?? emptyOf(name);
  return shown;
}

const emptyOf = (name: string): Json => (/(Phones|Mails|Addresses|Types|Options)$/.test(name) ? [] : null);

/** `users(displayName,id)` in an @odata.context. */
export const contextOf = (
  base: string,
  set: string,
  select: readonly string[] | null,
  single: boolean,
): string => `${base}/$metadata#${set}${select ? `(${select.join(',')})` : ''}${single ? '/$entity' : ''}`;
