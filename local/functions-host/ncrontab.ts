const fields = [
  { name: 'second', from: 0, to: 59 },
  { name: 'minute', from: 0, to: 59 },
  { name: 'hour', from: 0, to: 23 },
  { name: 'day', from: 1, to: 31 },
  { name: 'month', from: 1, to: 12, words: 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ') },
  { name: 'weekday', from: 0, to: 6, words: 'sun mon tue wed thu fri sat'.split(' ') },
] as const;

type Field = (typeof fields)[number];

const searchDays = 366 * 5;

function numberOf(field: Field, text: string, expression: string): number {
  const word = 'words' in field ? field.words.indexOf(text.slice(0, 3).toLowerCase()) : -1;
  const value = word >= 0 ? word + field.from : Number(text);
  if (!/^\w+$/.test(text) || !Number.isInteger(value) || value < field.from || value > field.to)
    throw new Error(`"${text}" is no ${field.name} in the schedule "${expression}".`);
  return value;
}

function valuesOf(field: Field, text: string, expression: string): Set<number> {
  const values = new Set<number>();
  for (const part of text.split(',')) {
    const [range = '', stepText] = part.split('/');
    const step = stepText === undefined ? 1 : Number(stepText);
    if (!Number.isInteger(step) || step < 1)
      throw new Error(`"${part}" has no usable step in "${expression}".`);
    const [firstText = '', lastText] = range.split('-');
    const first = range === '*' ? field.from : numberOf(field, firstText, expression);
    const open = range === '*' || (lastText === undefined && stepText !== undefined);
    const last = open ? field.to : lastText === undefined ? first : numberOf(field, lastText, expression);
    for (let value = first; value <= last; value += step) values.add(value);
  }
  return values;
}

/** A six-field NCRONTAB schedule in UTC, second first; answers the next moment after the given one. */
export function ncrontab(expression: string): (after: Date) => Date {
  const texts = expression.trim().split(/\s+/);
  if (texts.length === 5) texts.unshift('0');
  if (texts.length !== 6)
    throw new Error(`"${expression}" is no schedule: NCRONTAB has six fields, second first.`);
  const [seconds, minutes, hours, days, months, weekdays] = fields.map((field, index) =>
    valuesOf(field, texts[index] ?? '', expression),
  ) as [Set<number>, Set<number>, Set<number>, Set<number>, Set<number>, Set<number>];
  const isDay = (at: Date) =>
    months.has(at.getUTCMonth() + 1) && days.has(at.getUTCDate()) && weekdays.has(at.getUTCDay());

  return (after) => {
    const at = new Date(Math.floor(after.getTime() / 1000) * 1000 + 1000);
    const last = at.getTime() + searchDays * 86_400_000;
    while (at.getTime() < last) {
      if (!isDay(at)) at.setUTCHours(24, 0, 0, 0);
      else if (!hours.has(at.getUTCHours())) at.setUTCHours(at.getUTCHours() + 1, 0, 0, 0);
      else if (!minutes.has(at.getUTCMinutes())) at.setUTCMinutes(at.getUTCMinutes() + 1, 0, 0);
      else if (!seconds.has(at.getUTCSeconds())) at.setUTCSeconds(at.getUTCSeconds() + 1, 0);
      else return at;
    }
    throw new Error(`The schedule "${expression}" never comes.`);
  };
}
