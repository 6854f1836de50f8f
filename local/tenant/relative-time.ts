const span = /^([+-]?)P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const unitMs = [7 * 86_400_000, 86_400_000, 3_600_000, 60_000, 1_000];

/** An ISO 8601 span (`-PT2H`, `-P1DT30M`) in milliseconds, or null when it is none. */
export function parseSpan(text: string): number | null {
  const found = span.exec(text);
  if (!found || found.slice(2).every((part) => part === undefined)) return null;
  const ms = unitMs.reduce((sum, unit, i) => sum + unit * Number(found[i + 2] ?? 0), 0);
  return found[1] === '-' ? -ms : ms;
}

const seconds = (date: Date) => `${date.toISOString().slice(0, 19)}Z`;

/** A time of the tenant file as Graph writes it; spans count from `now`. */
export function timeOf(text: string, now: Date): string {
  const ms = parseSpan(text);
  return ms === null ? text : seconds(new Date(now.getTime() + ms));
}

/** `{{-PT2H}}` in a subject or body becomes that moment, `2026-11-20 09:12`, so that a story's mails stay fresh. */
export const fillTimes = (text: string, now: Date): string =>
  text.replace(/\{\{([+-]?P[\dWDTHMS]+)\}\}/g, (whole, written: string) =>
    parseSpan(written) === null ? whole : timeOf(written, now).slice(0, 16).replace('T', ' '),
  );
