import { Parser } from 'htmlparser2';
import { escapeHtml } from '../../../shared/html.ts';

const breaks = /^(p|div|br|tr|li|h[1-6]|table|ul|ol|blockquote|hr|pre)$/;
const hidden = /^(style|script|head|title)$/;

/** The words of an HTML body, as Graph gives them to whoever prefers text. */
export function textOfHtml(html: string): string {
  const parts: string[] = [];
  let skipping = 0;
  const parser = new Parser({
    onopentagname: (name) => {
      if (hidden.test(name)) skipping++;
      else if (breaks.test(name)) parts.push('\n');
    },
    ontext: (text) => {
      if (skipping === 0) parts.push(text.replace(/\s+/g, ' '));
    },
    onclosetag: (name) => {
      if (hidden.test(name)) skipping--;
      else if (breaks.test(name)) parts.push('\n');
    },
  });
  parser.end(html);
  return parts
    .join('')
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

export const htmlOfText = (text: string): string =>
  `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body><div style="white-space:pre-wrap">${escapeHtml(text)}</div></body></html>`;

const previewLength = 255;

/** Graph's bodyPreview: at most 255 characters of text (resources/message.md). */
export function previewOf(body: { contentType: string; content: string }): string {
  const start = body.content.slice(0, 20_000);
  const text = body.contentType === 'html' ? textOfHtml(start) : start;
  const preview = text.replace(/\r\n?/g, '\n').trim().slice(0, previewLength);
  return preview.replace(/[\uD800-\uDBFF]$/, '');
}
