import { expect, test } from 'vitest';
import { AppError } from '../../shared/errors.ts';
import { App } from './support/app.ts';
import { ana, carlos, priya } from './support/people.ts';
import { thanksFor } from './support/thank.ts';

const app = new App();
const post = (body: unknown) => app.ask(ana, 'POST /api/thanks', { body });

test('a body that is no JSON: 400', async () => {
  expect(await post('{"source":')).toMatchObject({ status: 400, body: { code: 'invalid-json' } });
  expect(await post(undefined)).toMatchObject({ status: 400, body: { code: 'invalid-json' } });
});

test('a body of a megabyte: 413', async () => {
  const reply = await post(thanksFor([priya], { text: 'x'.repeat(1_000_000) }));
  expect(reply).toMatchObject({ status: 413, body: { code: 'too-large' } });
});

test('every wrong field is named at once, without quoting what was sent', async () => {
  const reply = await post({
    source: { kind: 'ticket', key: 'INC\u0007' },
    helpers: ['secret words'],
    note: { subject: '', text: 'x'.repeat(4_001), language: 'en' },
    ccManagers: 'yes',
  });
  expect(reply.status).toBe(422);
  const { fields } = reply.body as { fields: { path: string; message: string }[] };
  expect(fields.map((field) => field.path).sort()).toEqual(
    ['ccManagers', 'helpers.0', 'note.subject', 'note.text', 'source.key', 'visibility'].sort(),
  );
  expect(JSON.stringify(fields)).not.toContain('secret words');
  expect(fields.every((field) => field.message.length > 0)).toBe(true);
});

test('an id that cannot be one names nothing: 404', async () => {
  for (const id of ['..', 'a'.repeat(63), "x' or '1' eq '1"]) {
    const reply = await app.ask(ana, `POST /api/thanks/${encodeURIComponent(id)}/claim`);
    expect(reply).toMatchObject({ status: 404, body: { code: 'not-found' } });
  }
});

test.each(['/', '\\', '#', '?', "'", '%2F', '=SUM(1)', 'ü'])(
  'a ticket key with %s is a key like any other',
  async (mark) => {
    const key = `INC${mark}1`;
    const reply = await post(thanksFor([priya], { key }));
    expect(reply.status).toBe(201);
  },
);

test('storage gone: 503 with a sentence and Retry-After, and the log holds ids only', async () => {
  const broken = new App();
  broken.memory('Ledger').before = () => {
    throw new AppError('storage-unavailable', 'The log cannot be reached.', { retryAfterSeconds: 60 });
  };
  const reply = await broken.ask(ana, 'POST /api/thanks', { body: thanksFor([priya]) });
  expect(reply).toMatchObject({ status: 503, body: { code: 'storage-unavailable' } });
  expect(reply.headers?.['retry-after']).toBe('60');
  expect(broken.log).toHaveLength(1);
  expect(broken.log[0]).not.toContain('VPN');
});

test('our own fault: 500 with a reference that the log knows, and nothing of the fault itself', async () => {
  const broken = new App();
  broken.memory('Ledger').before = () => {
    throw new Error('the note said: the VPN has held');
  };
  const reply = await broken.ask(ana, 'POST /api/thanks', { body: thanksFor([priya]) });
  expect(reply).toMatchObject({ status: 500, body: { code: 'internal' } });
  const { instance } = reply.body as { instance: string };
  expect(broken.log[0]).toContain(instance.replace('urn:uuid:', ''));
  expect(JSON.stringify([reply.body, broken.log])).not.toContain('the VPN has held');
});

test('health tells strangers whether clicks would work, and no more', async () => {
  expect((await app.ask(ana, 'GET /api/health', { authorization: null })).body).toEqual({ status: 'ok' });
});

test('a caller in haste: thirty changes at a time, the others are told to wait, and nobody else waits', async () => {
  const busy = new App();
  const claims = await Promise.all([
    ...Array.from({ length: 50 }, () => busy.ask(ana, 'POST /api/thanks', { body: thanksFor([priya]) })),
    busy.ask(carlos, 'POST /api/thanks', { body: thanksFor([priya]) }),
  ]);
  expect(claims.filter(({ status }) => status === 429)).toHaveLength(20);
  expect(claims.find(({ status }) => status === 429)?.headers?.['retry-after']).toBe('2');
  expect(claims.at(-1)?.status).toBe(201);
  expect((await busy.ask(ana, 'POST /api/thanks', { body: thanksFor([priya]) })).status).toBe(200);
});
