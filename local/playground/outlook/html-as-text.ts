import { Parser } from 'htmlparser2';

const unseen = new Set(['style', 'script', 'head', 'title']);
const startsLine = new Set([
  ...['p', 'div', 'table', 'tr', 'ul', 'ol', 'li', 'blockquote', 'pre', 'hr', 'section', 'article'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'footer'],
]);

/** A mail's HTML as the text that Outlook gives an add-in: a line for each block, a tab between table cells. */
export function htmlAsText(html: string): string {
  let text = '';
  let hidden = 0;
  const endLine = () => {
    if (text && !text.endsWith('\n')) text = `${text.trimEnd()}\n`;
  };

  const parser = new Parser({
    onopentag(name) {
      if (unseen.has(name)) hidden++;
      else if (name === 'br') text += '\n';
      else if (startsLine.has(name)) endLine();
      else if ((name === 'td' || name === 'th') && text && !text.endsWith('\n')) text += '\t';
    },
    ontext(words) {
      if (hidden) return;
      const run = words.replace(/\s+/g, ' ');
      text += /[\s]$/.test(text) || !text ? run.trimStart() : run;
    },
    onclosetag(name) {
      if (unseen.has(name)) hidden--;
      else if (startsLine.has(name)) endLine();
      if (name === 'p') text += '\n';
    },
  });
  parser.end(html);
  return text
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
