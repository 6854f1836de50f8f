import { Tokenizer } from 'htmlparser2';

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
 * starts with `>`, and what follows Outlook's reply mark is left out unless it is asked for. One pass over the tokens:
 * htmlparser2's parser keeps a stack whose cost grows with the square of its depth, which a hostile mail can choose.
 */
export function linesOfHtml(html: string, { pastReplyMark = false } = {}): string[] {
  const lines: string[] = [];
  let line = '';
  let hidden = 0;
  let depth = 0;
  let cells = 0;
  let ended = false;
  let tag = '';
  let attribute = '';
  let value = '';
  let marks: Record<string, string> = {};

  const push = () => {
    const text = line.replace(/\s+/g, (gap) => (gap.includes('\t') ? '\t' : ' ')).trim();
    if (text) lines.push(depth > 0 ? `${quoteMark} ${text}` : text);
    line = '';
  };
  const say = (text: string) => {
    if (!ended && hidden === 0) line += text;
  };
  const open = (name: string, selfClosing: boolean) => {
    if (ended) return;
    if (!pastReplyMark && replyMarks.has((marks.id ?? '').toLowerCase())) {
      ended = true;
      return;
    }
    if (name === 'body') hidden = 0;
    if (silent.has(name) && !selfClosing) hidden++;
    if (breaks.has(name)) push();
    if (name === 'td' || name === 'th') {
      if (cells > 0 && line.trim()) line += '\t';
      cells++;
    }
    if (name === 'tr') cells = 0;
    if (name === 'blockquote' || quotes.test(marks.class ?? '')) depth++;
  };
  const nothing = () => {};
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname(start, end) {
        tag = html.slice(start, end).toLowerCase();
        marks = {};
      },
      onopentagend: () => open(tag, false),
      onselfclosingtag: () => open(tag, true),
      onattribname(start, end) {
        attribute = html.slice(start, end).toLowerCase();
        value = '';
      },
      onattribdata(start, end) {
        if (attribute === 'id' || attribute === 'class') value += html.slice(start, end);
      },
      onattribend() {
        if (attribute === 'id' || attribute === 'class') marks[attribute] = value;
      },
      onattribentity: nothing,
      onclosetag(start, end) {
        const name = html.slice(start, end).toLowerCase();
        if (silent.has(name) && hidden > 0) hidden--;
        if (breaks.has(name)) push();
        if (name === 'blockquote' && depth > 0) depth--;
      },
      ontext: (start, end) => say(html.slice(start, end).replace(/\s+/g, ' ')),
      ontextentity: (codepoint) => say(String.fromCodePoint(codepoint)),
      oncdata: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onprocessinginstruction: nothing,
      onend: nothing,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  push();
  return lines;
}
