import { limits } from '../../shared/api.ts';
import { fault } from '../fault.ts';

export function parseJson(bytes: Uint8Array | null): unknown {
  if (bytes === null) throw fault('invalid-json');
  if (bytes.byteLength > limits.requestBytes) throw fault('too-large');
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw fault('invalid-json', { cause });
  }
}
