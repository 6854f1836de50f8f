import type { ThanksView } from '../../shared/api.ts';

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether a thank-you speaks of it: every word of `wanted`, in names, subject or note, whatever the accents. */
export function saysIn({ sender, helpers, note }: ThanksView, wanted: string): boolean {
  const said = plain(
    [sender, ...helpers]
      .map(({ displayName }) => displayName)
      .concat(note.subject, note.text)
      .join('\n'),
  );
  return plain(wanted)
    .split(/\s+/)
    .every((word) => said.includes(word));
}
