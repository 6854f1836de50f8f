import { expect, test } from 'vitest';
import { linesOfHtml } from '../../../../shared/detection/text/html-lines.ts';

test.each([
  ['&eacute;t&eacute;', 'été'],
  ['&Lstrok;&oacute;d&zacute;', 'Łódź'],
  ['VPN&nbsp;&ndash; fixed', 'VPN – fixed'],
  ['&#8222;Drucker&#8220;', '„Drucker“'],
  ['&#x2019;', '’'],
  ['5 &lt; 6 &amp;&amp; 7 &gt; 6', '5 < 6 && 7 > 6'],
  ['&amp;lt;', '&lt;'],
  ['Tom &amp Jerry', 'Tom & Jerry'],
  ['a&nbspb?', 'a&nbspb?'],
  ['&#150;', '–'],
  ['&#0;&#xD800;&#x110000;', '\ufffd\ufffd\ufffd'],
  ['R&D &unknown; &', 'R&D &unknown; &'],
  ['&#128169;', '💩'],
])('%s reads %s', (html, text) => expect(linesOfHtml(`<p>${html}</p>`).all).toEqual([text]));
