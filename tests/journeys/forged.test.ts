import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { markerPropertyId } from '../../shared/api.ts';
import type { Before } from '../forged/attempt.ts';
import { attempts } from '../forged/attempts.ts';
import { Stage } from '../forged/stage.ts';
import { eventually } from '../support/eventually.ts';

let stage: Stage;
let before: Before;

async function accept(as: string, change = {}) {
  const reply = await stage.send('POST /api/thanks', { as, body: stage.thanks(change) });
  expect(reply.status).toBe(201);
  return JSON.parse(reply.text) as { id: string; claim: string; message: unknown };
}

beforeAll(async () => {
  stage = await Stage.start();
  const sent = await accept('ana', { source: { kind: 'ticket', key: 'INC-sent' } });
  await stage.send(`POST /api/thanks/${sent.id}/outcome`, {
    body: { claim: sent.claim, outcome: 'accepted' },
  });
  await eventually(async () => expect((await stage.rows()).Recognition).toHaveLength(1));
  const teams = await stage.stack.json<{ id: string }[]>('/local/teams?user=priya@contoso.example');
  before = {
    sent,
    sending: await accept('ana', { source: { kind: 'ticket', key: 'INC-sending' } }),
    mias: await accept('mia'),
    teamId: teams[0]?.id ?? '',
  };
});
afterAll(() => stage?.stop());

describe('refused, and no row is changed', () => {
  test.each(attempts)('$attempt: $status', async (attempt) => {
    const rows = await stage.rows();
    const reply = await attempt.try(stage, before);
    expect(reply.status, reply.text).toBe(attempt.status);
    if (!attempt.byHost) {
      const { detail, code } = JSON.parse(reply.text) as { detail: string; code: string };
      expect([code, detail]).toEqual([expect.stringMatching(/^[a-z-]+$/), expect.stringMatching(/^.+\.$/)]);
    }
    expect(await stage.rows()).toEqual(rows);
  });

  test('docs/security.md lists each of them with its answer, and nothing else', () => {
    const document = readFileSync(new URL('../../docs/security.md', import.meta.url), 'utf8');
    const section = document.split('## Refused, and no row changed')[1]?.split('\n## ')[0] ?? '';
    const listed = [...section.matchAll(/^\| (?!attempt|---)(.+) \| (\d+) \|$/gm)].map(
      ([, attempt, status]) => `${attempt} ${status}`,
    );
    expect(listed).toEqual(attempts.map(({ attempt, status }) => `${attempt} ${status}`));
  });
});

describe('taken, and harmless', () => {
  test.each([
    ['=HYPERLINK("https://evil.example")'],
    ['+1+1'],
    ['-2+3'],
    ['@SUM(A1)'],
    ['<img src=x onerror=alert(1)>'],
    ['{{7*7}} [x](javascript:alert(1))'],
    ['\u202Etxt.exe'],
    ['ﷺ e\u0301 👩‍👩‍👧‍👦 İıŞ'],
    ["Robert'); DROP TABLE"],
  ])('%s is stored as it was written, and escaped where it is shown', async (text) => {
    const source = { kind: 'ticket', system: 'servicenow', key: text };
    const reply = await stage.send('POST /api/thanks', {
      as: 'carlos',
      body: stage.thanks({ source }, { subject: text, text }),
    });
    expect(reply.status, reply.text).toBe(201);
    const { id, message } = JSON.parse(reply.text) as {
      id: string;
      message: { message: { subject: string; body: { content: string } } };
    };
    expect(message.message.subject).toBe(text);
    expect(message.message.body.content).not.toMatch(/<(?!\/?p>|br>)/);
    const row = ((await stage.rows()).Ledger ?? []).find((each) => each.rowKey === `thanks_${id}`);
    expect(JSON.parse(String(row?.note))).toMatchObject({ subject: text, text });
    expect(JSON.parse(String(row?.source))).toMatchObject({ key: text });
  });

  test.each(['/', '\\', '#', '?', '%2F', "'", '_', '`', '~'])(
    'a ticket key with %s is a key like any other',
    async (mark) => {
      const source = { kind: 'ticket', system: 'servicenow', key: `INC${mark}1` };
      const body = stage.thanks({ source });
      const first = await stage.send('POST /api/thanks', {
        as: 'priya',
        body: { ...body, helpers: [stage.id('ana')] },
      });
      expect(first.status, first.text).toBe(201);
    },
  );

  test('the marker in the message is the thank-you’s id, whatever the body says', async () => {
    const body = stage.thanks({
      source: { kind: 'ticket', key: 'INC-marker' },
      singleValueExtendedProperties: [{ id: markerPropertyId, value: 'mine' }],
      toRecipients: [{ emailAddress: { address: 'all@contoso.example' } }],
    });
    const { text } = await stage.send('POST /api/thanks', { as: 'dana', body });
    const { id } = JSON.parse(text) as { id: string };
    expect(text).toContain(`"value":"${id}"`);
    expect(text).not.toContain('all@contoso.example');
  });
});

describe('two hundred requests in a second', () => {
  test('for the same thank-you: each is answered, one may send', async () => {
    const token = `Bearer ${await stage.token('mia')}`;
    const body = stage.thanks({ source: { kind: 'ticket', key: 'INC-200' } });
    const replies = await Promise.all(
      Array.from({ length: 200 }, () => stage.send('POST /api/thanks', { authorization: token, body })),
    );
    expect(replies.filter(({ status }) => ![200, 201, 429].includes(status))).toEqual([]);
    expect(replies.filter(({ text }) => text.includes('"claim"'))).toHaveLength(1);
  });

  test('for different ones: each is accepted or told to wait, and each accepted one has its row', async () => {
    const token = `Bearer ${await stage.token('dana')}`;
    const replies = await Promise.all(
      Array.from({ length: 200 }, (_, n) =>
        stage.send('POST /api/thanks', {
          authorization: token,
          body: stage.thanks({ source: { kind: 'ticket', key: `INC-many-${n}` } }),
        }),
      ),
    );
    expect(replies.filter(({ status }) => ![201, 429].includes(status))).toEqual([]);
    const ids = replies
      .filter(({ status }) => status === 201)
      .map(({ text }) => (JSON.parse(text) as { id: string }).id);
    const rows = new Set(((await stage.rows()).Ledger ?? []).map((row) => row.rowKey));
    expect(ids.filter((id) => !rows.has(`thanks_${id}`))).toEqual([]);
    expect((await stage.send('GET /api/health', { as: null })).text).toContain('ok');
  });
});
