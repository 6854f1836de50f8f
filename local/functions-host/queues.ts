import { setTimeout } from 'node:timers/promises';
import type { LoadedFunction } from './app.ts';
import type { Log, TypedData } from './core-types.ts';
import type { QueueOptions } from './host-json.ts';
import type { Invoke } from './invocation.ts';
import type { Queue, QueueStorage, ReceivedMessage } from './queue-storage.ts';

/** Like the real host a message is leased while it is worked on; shorter here, so that a killed host's come back soon. */
const leaseMs = 10_000;
const firstPauseMs = 100;
const poisonSuffix = '-poison';

const triggerMetadata = (message: ReceivedMessage): Record<string, TypedData> => ({
  QueueTrigger: { string: message.text },
  Id: { string: message.messageId },
  PopReceipt: { string: message.popReceipt },
  DequeueCount: { json: JSON.stringify(message.dequeueCount) },
  InsertionTime: { json: JSON.stringify(message.insertedOn) },
  ExpirationTime: { json: JSON.stringify(message.expiresOn) },
  NextVisibleTime: { json: JSON.stringify(message.nextVisibleOn) },
});

async function work(
  called: LoadedFunction,
  message: ReceivedMessage,
  queue: Queue,
  poison: Queue | null,
  options: QueueOptions,
  invoke: Invoke,
): Promise<void> {
  const bury = async (grave: Queue) => {
    await grave.send(message.text);
    await queue.delete(message);
  };
  if (poison && message.dequeueCount > options.maxDequeueCount) return bury(poison);
  const renewing = setInterval(() => void queue.extend(message, leaseMs).catch(() => {}), leaseMs / 2);
  let failed = false;
  try {
    await invoke(called, { string: message.text }, triggerMetadata(message));
  } catch {
    failed = true; // the invocation has logged it
  } finally {
    clearInterval(renewing);
  }
  if (!failed) return queue.delete(message);
  // A poison queue has none of its own: its messages come again when their lease ends, for as long as they live.
  if (!poison) return;
  if (message.dequeueCount >= options.maxDequeueCount) return bury(poison);
  return queue.extend(message, options.visibilityTimeout);
}

/** Queue triggers: batches, a growing pause when idle, `<queue>-poison` after maxDequeueCount failures. */
export function queueListeners(
  functions: LoadedFunction[],
  storage: QueueStorage,
  options: QueueOptions,
  invoke: Invoke,
  log: Log,
): { start(): void; stop(): Promise<void> } {
  const stopped = new AbortController();
  const loops: Promise<void>[] = [];

  const pause = (ms: number) => setTimeout(ms, undefined, { signal: stopped.signal }).catch(() => {});

  async function listen(called: LoadedFunction): Promise<void> {
    const name = called.trigger.queueName ?? '';
    const queue = storage(name);
    const poison = name.endsWith(poisonSuffix) ? null : storage(name + poisonSuffix);
    let pauseMs = firstPauseMs;
    let wasAway = false;
    while (!stopped.signal.aborted) {
      let messages: ReceivedMessage[] = [];
      try {
        messages = await queue.receive(options.batchSize, leaseMs, stopped.signal);
        await Promise.all(messages.map((message) => work(called, message, queue, poison, options, invoke)));
        wasAway = false;
      } catch (error) {
        const message = `Storage did not answer for the queue ${name}: ${(error as Error).name}`;
        if (!wasAway && !stopped.signal.aborted)
          log({ level: 'warning', category: 'host', function: called.name, message });
        wasAway = true;
      }
      pauseMs = messages.length > 0 ? firstPauseMs : Math.min(pauseMs * 2, options.maxPollingInterval);
      if (messages.length === 0) await pause(pauseMs);
    }
  }

  return {
    start: () => {
      for (const called of functions)
        if (called.trigger.type.toLowerCase() === 'queuetrigger') loops.push(listen(called));
    },
    stop: async () => {
      stopped.abort();
      await Promise.all(loops);
    },
  };
}
