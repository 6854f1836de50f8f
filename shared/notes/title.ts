const longest = 70;

/**
 * A ticket's title as a person would quote it, or null when there is nothing fit to repeat. Titles are other
 * people's words and end up in a mail that the sender signs, so links, thread tokens and invisible characters go.
 */
export function quotableTitle(title: string | null): string | null {
  if (title === null) return null;
  const plain = title
    .slice(0, 500)
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]+/gu, ' ')
    // A desk that sees its own token in a mail files the mail into the ticket.
    .replace(/\[[^[\]]{0,60}\d[^[\]]{0,60}\]/g, ' ')
    .replace(/#{1,2}(?:RE-)?\d+#{0,2}|Ref:\s?MSG\w+/gi, ' ')
    .replace(/^\s*(?:(?:re|fw|fwd|aw|wg)\s*:\s*)+/i, '')
    .replace(/["“”„«»‘’「」『』<>`]+/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s:–—-]+|[\s:–—.,;-]+$/g, '')
    .trim();
  if (plain.length < 3 || !/\p{L}/u.test(plain)) return null;
  if (/https?:|www\.|\S@\S/i.test(plain)) return null;
  return cutTitle(plain, longest);
}

/** As many of a title's words as fit. */
export function cutTitle(title: string, most: number): string {
  if (title.length <= most) return title;
  const cut = title.slice(0, most);
  const words = cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2));
  return `${words.replace(/[\s,;:–—-]+$/, '')} …`;
}

/** The ticket's number for reading, never in the form that threads: `INC0012345` from `[#INC0012345]`. */
export function readableTicket(ticketId: string | null): string | null {
  const plain = ticketId?.replace(/[^\p{L}\p{N}._-]/gu, '').slice(0, 40) ?? '';
  return /\d/.test(plain) ? plain : null;
}
