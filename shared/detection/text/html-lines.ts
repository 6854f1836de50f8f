import { Parser } from 'htmlparser2';

const silent = new Set([
  'style',
  'script',
  'head',
  'title',
  'template',
  'noscript',
  'svg',
  'select',
  'textarea',
]);
const breaks = new Set(
  'address article aside blockquote body br center dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
const quotes = /(?:^|\s)(?:gmail_quote|yahoo_quoted|moz-cite-prefix|protonmail_quote)(?:\s|$)/;
const replyMarks = new Set([
  'divrplyfwdmsg',
  'appendonsend',
  'x_divrplyfwdmsg',
  'x_appendonsend',
  'mail-editor-reference-message-container',
]);

/** Text that the writer quoted starts with this mark, as it does in plain mail. */
export const quoteMark = '>';

/**
 * The text of an HTML body as lines: a block is a line, the cells of a table row are parted by tabs, quoted text
 * starts with `>`, and what follows Outlook's reply mark is left out unless it is asked for. One pass over the tags.
 */
export function linesOfHtml(html: string, { pastReplyMark = false } = {}): string[] {
  const lines: string[] = [];
  let line = '';
  let hidden = 0;
  let depth = 0;
  let cells = 0;
  let ended = false;

  const push = () => {
    const text = line.replace(/[ \u00a0]+/g, ' ').trim();
    if (text) lines.push(depth > 0 ? `${quoteMark} ${text}` : text);
    line = '';
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (ended) return;
        if (!pastReplyMark && replyMarks.has((attributes.id ?? '').toLowerCase())) {
          ended = true;
          return;
        }
        if (silent.has(name)) hidden++;
        if (breaks.has(name)) push();
        if (name === 'td' || name === 'th') {
          if (cells > 0 && line.trim()) line += '\t';
          cells++;
        }
        if (name === 'tr') cells = 0;
        if (name === 'blockquote' || quotes.test(attributes.class ?? '')) depth++;
      },
      ontext(text) {
        if (!ended && hidden === 0) line += text.replace(/\s+/g, ' ');
      },
      onclosetag(name) {
        if (silent.has(name) && hidden > 0) hidden--;
        if (breaks.has(name)) push();
        if (name === 'blockquote' && depth > 0) depth--;
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(html);
  parser.end();
  push();
  return lines;
}
