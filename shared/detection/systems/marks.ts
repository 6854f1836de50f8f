import { type Form, formOf } from './form.ts';
import type { System } from './system.ts';

interface Mark {
  form: Form;
  /** The system's place in the list; the first one counts. */
  at: number;
}

/** The marks of many systems, by the part of a mail that bears them. */
export interface Marks {
  systems: System[];
  headers: Map<string, { has: string; at: number }[]>;
  messageId: Mark[];
  from: { end: string; at: number }[];
  subject: Mark[];
  lines: Mark[];
}

const made = new WeakMap<System[], Marks>();

/** A list's marks, made once. */
export function marksOf(systems: System[]): Marks {
  const known = made.get(systems) ?? compiled(systems);
  made.set(systems, known);
  return known;
}

function compiled(systems: System[]): Marks {
  const marks: Marks = { systems, headers: new Map(), messageId: [], from: [], subject: [], lines: [] };
  systems.forEach((system, at) => {
    for (const { name, has = '' } of system.headers ?? []) {
      const key = name.toLowerCase();
      const same = marks.headers.get(key) ?? [];
      marks.headers.set(key, [...same, { has: has.toLowerCase(), at }]);
    }
    for (const end of system.from ?? []) marks.from.push({ end, at });
    for (const part of ['messageId', 'subject', 'lines'] as const)
      for (const form of system[part] ?? []) marks[part].push({ form: formOf(form), at });
  });
  return marks;
}
