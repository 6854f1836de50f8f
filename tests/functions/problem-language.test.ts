import { expect, test } from 'vitest';
import { fault } from '../../functions/fault.ts';
import { problemReply } from '../../functions/web/problem.ts';
import de from '../../shared/text/de/errors.json' with { type: 'json' };
import en from '../../shared/text/en/errors.json' with { type: 'json' };
import ja from '../../shared/text/ja/errors.json' with { type: 'json' };
import ptBR from '../../shared/text/pt-BR/errors.json' with { type: 'json' };

const detail = (accepted: string | null) =>
  problemReply(fault('not-yours', { say: 'not-yours.team' }), 'a-reference', accepted);

test.each([
  [null, 'en', en],
  ['*', 'en', en],
  ['zh-CN,zh;q=0.9', 'en', en],
  ['pt-PT,pt;q=0.9,en;q=0.8', 'pt-BR', ptBR],
  ['en;q=0.3, de-CH', 'de', de],
  ['fr;q=0, ja;q=0.1', 'ja', ja],
  [`${'xx,'.repeat(100_000)}ja`, 'en', en],
])('who accepts %.40s is told in %s', (accepted, language, words) => {
  expect(detail(accepted)).toMatchObject({
    headers: { 'content-language': language },
    body: { code: 'not-yours', detail: words['not-yours.team'] },
  });
});

test('what broke unforeseen is told in the caller’s language too, and never in its own words', () => {
  const reply = problemReply(new Error('a note’s words'), 'a-reference', 'de');
  expect(reply.body).toMatchObject({ code: 'internal', detail: de.internal });
});
