import type { Findings } from './findings.ts';

/** What the ticket is called: the words that subject and body share, the title's field, or the bare subject. */
export function titleOf({ letter, fields }: Findings): string | null {
  if (letter.sharedTitle) return letter.sharedTitle;
  const field = fields.find(
    ({ labels, value }) => labels.has('title') && !labels.has('number') && value.length > 3,
  );
  return (field?.value ?? letter.subject.replace(/\[[^\]]*\]/g, '').trim()) || null;
}
