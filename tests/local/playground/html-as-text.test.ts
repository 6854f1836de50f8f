import { expect, test } from 'vitest';
import { htmlAsText } from '../../../local/playground/outlook/html-as-text.ts';

test('each block is a line, each cell after a tab', () => {
  const html = '<div>Hello</div><table><tr><td><b>Resolved by:</b></td><td>Priya Nair</td></tr></table>';
  expect(htmlAsText(html)).toBe('Hello\nResolved by:\tPriya Nair');
});

test('paragraphs stand apart, line breaks do not', () => {
  expect(htmlAsText('<p>Hi Ana,</p><p>done.<br>Sam</p>')).toBe('Hi Ana,\n\ndone.\nSam');
});

test('styles, scripts and titles are not text', () => {
  expect(
    htmlAsText('<head><title>x</title><style>p{}</style></head><p>a &amp; b</p><script>1</script>'),
  ).toBe('a & b');
});

test('an empty mail has no text', () => expect(htmlAsText('')).toBe(''));
