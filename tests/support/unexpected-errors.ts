import { afterEach, beforeEach, expect, vi } from 'vitest';

// React, Fluent and our own outer wrappers report faults through console.error, so an unexpected one fails the
// test. A test that expects one asserts on `vi.mocked(console.error)` and then clears it with `mockClear()`.
beforeEach(() => {
  vi.spyOn(console, 'error');
});

afterEach(() => {
  const spy = vi.mocked(console.error);
  const calls = vi.isMockFunction(spy) ? [...spy.mock.calls] : [];
  spy.mockRestore?.();
  expect(calls, 'unexpected console.error').toEqual([]);
});
