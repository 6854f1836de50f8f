import type { LoadedFunction } from './app.ts';
import type { InvocationResponse, TypedData } from './core-types.ts';
import type { QueueStorage } from './queue-storage.ts';

function textsOf(data: TypedData): string[] {
  if (data.json !== undefined) {
    const value: unknown = JSON.parse(data.json);
    // An array is one message an element, as the real binding does.
    if (Array.isArray(value))
      return value.map((item) => (typeof item === 'string' ? item : JSON.stringify(item)));
    return [data.json];
  }
  if (data.bytes) return [Buffer.from(data.bytes).toString()];
  const value = data.string ?? data.int ?? data.double;
  return value === undefined ? [] : [String(value)];
}

/** Sends what a function put into its queue outputs, `$return` included. */
export function outputSender(storage: QueueStorage | undefined) {
  return async (called: LoadedFunction, response: InvocationResponse): Promise<void> => {
    for (const output of called.outputs) {
      if (output.type.toLowerCase() !== 'queue') continue;
      const named = response.outputData?.find(({ name }) => name === output.name)?.data;
      const data = output.name === '$return' ? response.returnValue : named;
      if (!data) continue;
      if (!storage) throw new Error(`${called.name} writes to a queue, but AzureWebJobsStorage is not set.`);
      for (const text of textsOf(data)) await storage(output.queueName ?? '').send(text);
    }
  };
}
