import { describe, expect, test } from 'vitest';
import { draftStore, untouched } from '../../../addin/outlook/draft-store.ts';

function memory() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}
const draft = { ...untouched, text: 'Hi Priya, the VPN has held all day.', how: ['patient' as const] };

describe('a draft', () => {
  test('survives a reload and ends when it was sent', () => {
    const storage = memory();
    draftStore('ana.duarte@contoso.example', storage).save('hash', draft);
    const reopened = draftStore('Ana.Duarte@contoso.example', storage);
    expect(reopened.load('hash')).toEqual(draft);
    reopened.clear('hash');
    expect(reopened.load('hash')).toBeNull();
  });

  test('belongs to its account', () => {
    const storage = memory();
    draftStore('ana.duarte@contoso.example', storage).save('hash', draft);
    expect(draftStore('mia.brandt@contoso.example', storage).load('hash')).toBeNull();
  });

  test('that somebody else wrote is no draft', () => {
    const storage = memory();
    const store = draftStore('ana.duarte@contoso.example', storage);
    store.save('hash', draft);
    for (const key of storage.kept.keys()) storage.kept.set(key, '{"text":5}');
    expect(store.load('hash')).toBeNull();
  });

  test('costs nothing but the reload where storage is full, forbidden or absent', () => {
    const forbidden = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    const store = draftStore('ana', { getItem: forbidden, setItem: forbidden, removeItem: forbidden });
    store.save('hash', draft);
    store.clear('hash');
    expect(store.load('hash')).toBeNull();
    expect(draftStore('ana', null).load('hash')).toBeNull();
  });
});
