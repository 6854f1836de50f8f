export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A resource in Graph's own shape. Absent and `undefined` are the same. */
export type Resource = { [property: string]: Json | undefined };

export const isResource = (value: unknown): value is Resource =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
