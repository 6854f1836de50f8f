import { useCallback, useState } from 'react';
import * as v from 'valibot';

/** Reads what this browser kept under `key`; anything unreadable counts as never kept. */
export function remembered<T extends v.GenericSchema>(
  key: string,
  schema: T,
  otherwise: v.InferOutput<T>,
): v.InferOutput<T> {
  try {
    return v.parse(schema, JSON.parse(localStorage.getItem(key) ?? 'null'));
  } catch {
    return otherwise;
  }
}

export const remember = (key: string, value: unknown): void =>
  localStorage.setItem(key, JSON.stringify(value));

/** State that outlives a reload. */
export function useRemembered<T extends v.GenericSchema>(
  key: string,
  schema: T,
  otherwise: v.InferOutput<T>,
): [v.InferOutput<T>, (value: v.InferOutput<T>) => void] {
  const [value, setValue] = useState(() => remembered(key, schema, otherwise));
  const keep = useCallback(
    (next: v.InferOutput<T>) => {
      remember(key, next);
      setValue(next);
    },
    [key],
  );
  return [value, keep];
}
