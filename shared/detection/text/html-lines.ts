import { Tokenizer } from 'htmlparser2';
import { withoutReferences } from './character-references.ts';

const words = (list: string) => list.split(' ');
const silent = new Set(words('style script head title template noscript svg select textarea'));
const breaks = new Set(
  words(
    'address article aside blockquote body br center dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody tfoot thead tr ul',
  ),
);
const quotes = /(?:^|\s)(?:gmail_quote|yahoo_quoted|moz-cite-prefix|protonmail_quote)(?:\s|$)/;
const replyMarks = new Set(
  words('divrplyfwdmsg appendonsend x_divrplyfwdmsg x_appendonsend mail-editor-reference-message-container'),
);

/** Text that the writer quoted starts with this mark, as it does in plain mail. */
export const quoteMark = '>';

/** The text of an HTML body as lines. */
export interface HtmlLines {
  all: string[];
  /** Those above Outlook's reply mark. */
  own: string[];
}

const manySpaces = /\s{2,}|[^\S ]/;
const gaps = /\s+/g;
const oddSpaces = /\s{2,}|[^\S \t]/;
const tabOrSpace = (gap: string) => (gap.includes('\t') ? '\t' : ' ');

/**
 * Hears the tokens of a body and makes them lines. One pass over the tokens: htmlparser2's parser keeps a stack whose
 * cost grows with the square of its depth, which a hostile mail can choose. The methods are called by the tokenizer.
 */
class Listener {
  readonly lines: string[] = [];
  own: string[] | null = null;
  readonly #html: string;
  #line = '';
  #hidden = 0;
  #depth = 0;
  #cells = 0;
  #tag = '';
  #attribute = '';
  #value = '';
  #id = '';
  #class = '';

  constructor(html: string) {
    this.#html = html;
  }

  onopentagname(start: number, end: number): void {
    this.#tag = this.#html.slice(start, end).toLowerCase();
    this.#id = '';
    this.#class = '';
  }

  onattribname(start: number, end: number): void {
    const length = end - start;
    this.#attribute = length === 2 || length === 5 ? this.#html.slice(start, end).toLowerCase() : '';
    this.#value = '';
  }

  onattribdata(start: number, end: number): void {
    if (this.#attribute === 'id' || this.#attribute === 'class') this.#value += this.#html.slice(start, end);
  }

  onattribend(): void {
    if (this.#attribute === 'id') this.#id = this.#value;
    else if (this.#attribute === 'class') this.#class = this.#value;
  }

  onopentagend(): void {
    this.#open(false);
  }

  onselfclosingtag(): void {
    this.#open(true);
  }

  #open(isClosed: boolean): void {
    const tag = this.#tag;
    if (this.#id && !this.own && replyMarks.has(this.#id.toLowerCase())) {
      const begun = this.#lineText();
      this.own = begun ? [...this.lines, begun] : [...this.lines];
    }
    if (tag === 'body') this.#hidden = 0;
    if (!isClosed && silent.has(tag)) this.#hidden++;
    if (breaks.has(tag)) this.push();
    if (tag === 'td' || tag === 'th') {
      if (this.#cells > 0 && this.#line.trim()) this.#line += '\t';
      this.#cells++;
    } else if (tag === 'tr') this.#cells = 0;
    if (tag === 'blockquote' || (this.#class && quotes.test(this.#class))) this.#depth++;
  }

  onclosetag(start: number, end: number): void {
    const tag = this.#html.slice(start, end).toLowerCase();
    if (this.#hidden > 0 && silent.has(tag)) this.#hidden--;
    if (breaks.has(tag)) this.push();
    if (tag === 'blockquote' && this.#depth > 0) this.#depth--;
  }

  ontext(start: number, end: number): void {
    if (this.#hidden > 0) return;
    const text = this.#html.slice(start, end);
    this.#line += withoutReferences(manySpaces.test(text) ? text.replace(gaps, ' ') : text);
  }

  /** Ends the line. */
  push(): void {
    if (!this.#line) return;
    const text = this.#lineText();
    if (text) this.lines.push(text);
    this.#line = '';
  }

  #lineText(): string {
    const line = this.#line.trim();
    if (!line) return '';
    const text = oddSpaces.test(line) ? line.replace(gaps, tabOrSpace) : line;
    return this.#depth > 0 ? `${quoteMark} ${text}` : text;
  }

  // Never called: references are decoded above, without htmlparser2's table of names.
  ontextentity(): void {}
  onattribentity(): void {}
  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}
}

/** A block is a line, the cells of a table row are parted by tabs, quoted text starts with `>`. */
export function linesOfHtml(html: string): HtmlLines {
  const listener = new Listener(html);
  const tokenizer = new Tokenizer({ decodeEntities: false }, listener);
  tokenizer.write(html);
  tokenizer.end();
  listener.push();
  return { all: listener.lines, own: listener.own ?? listener.lines };
}
