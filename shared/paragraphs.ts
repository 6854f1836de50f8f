import { type Html, html, joinHtml } from './html.ts';

/** Plain text as safe HTML: blank lines part paragraphs, single line breaks stay. */
export const paragraphs = (text: string): Html =>
  joinHtml(
    text
      .replace(/\r\n?/g, '\n')
      .split(/\n{2,}/)
      .map((block) => block.trim())
      .filter((block) => block !== '')
      .map(
        (block) =>
          html`<p>${joinHtml(
            block.split('\n').map((line) => html`${line}`),
            '<br>',
          )}</p>`,
      ),
  );
