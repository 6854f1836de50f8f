import { expect, test } from 'vitest';
import { internetHeaders } from '../../../local/playground/outlook/internet-headers.ts';
import { itemData } from '../../../local/playground/outlook/item-data.ts';
import { officeThemeEvent } from '../../../local/playground/outlook/office-theme.ts';
import { outgoing, writtenIn } from '../../../local/playground/outlook/outgoing.ts';
import { calledMethod, officeRequest } from '../../../local/playground/outlook/wire.ts';
import { ana, message } from './support/mail.ts';

const request = {
  _messageType: 0,
  _actionName: 'ExecuteMethod',
  _actionType: 0,
  _conversationId: 'c',
  _correlationId: 7,
  _data: { MethodData: { DispatchId: 37, ControlId: 'x' }, ApiParams: { coercionType: 0 } },
};

test('a request of office.js is read, other messages are not', () => {
  const read = officeRequest(JSON.stringify(request));
  expect(read && calledMethod(read)).toEqual({
    dispatchId: 37,
    parameters: { coercionType: 0 },
  });
  for (const other of [request, 'hello', '{"_messageType":1}', '{', null])
    expect(officeRequest(other)).toBeNull();
});

test('without a message there is a person but no item', () => {
  const nothing = itemData(ana, null, 'UTC');
  expect(nothing).toMatchObject({ itemType: 6, userEmailAddress: 'ana.duarte@contoso.example' });
  expect(nothing).not.toHaveProperty('id');
});

test('headers that Graph kept come first, ordinary ones are added once', () => {
  const headers = internetHeaders({
    ...message,
    internetMessageHeaders: [{ name: 'SUBJECT', value: 'kept' }],
  });
  expect(headers.match(/subject:/gi)).toHaveLength(1);
  expect(headers).toContain('Message-ID: <1@contoso.example>\r\n');
});

test('office.js gets colours as numbers', () => {
  const colours = {
    bodyBackgroundColor: '#ffffff',
    bodyForegroundColor: '#000001',
    controlBackgroundColor: '#000000',
    controlForegroundColor: '#000000',
  };
  expect(JSON.parse(officeThemeEvent(colours)[0] ?? '')).toMatchObject({
    bodyBackgroundColor: 0xffffff,
    bodyForegroundColor: 1,
  });
});

test('an untouched draft leaves as it came; an edited one cannot smuggle HTML', () => {
  const draft = { to: ['a@x.example'], cc: [], subject: 's', html: '<p>Hi <b>you</b></p>' };
  const written = writtenIn(draft);
  expect(outgoing(draft, written)).toMatchObject({ body: { content: draft.html } });
  expect(outgoing(draft, { ...written, text: '<b>\nx' })).toMatchObject({
    body: { content: '&lt;b&gt;<br>x' },
  });
});
