import { type DequeuedMessageItem, type QueueClient, QueueServiceClient } from '@azure/storage-queue';
import type { QueueOptions } from './host-json.ts';

export interface ReceivedMessage extends DequeuedMessageItem {
  text: string;
}

export interface Queue {
  send(text: string): Promise<void>;
  receive(count: number, leaseMs: number, signal: AbortSignal): Promise<ReceivedMessage[]>;
  delete(message: ReceivedMessage): Promise<void>;
  /** Makes the message visible again after a while; the message carries its new receipt. */
  extend(message: ReceivedMessage, ms: number): Promise<void>;
}

/** The SDK's own would keep a listener waiting for half a minute after the storage is back. */
const retryOptions = { maxTries: 3, retryDelayInMs: 200, maxRetryDelayInMs: 1_000 };

/** Storage Queues by name, each made when it is first used. */
export function queueStorage(connectionString: string, encoding: QueueOptions['messageEncoding']) {
  const service = QueueServiceClient.fromConnectionString(connectionString, { retryOptions });
  const made = new Map<string, Promise<QueueClient>>();
  const encode = (text: string) => (encoding === 'base64' ? Buffer.from(text).toString('base64') : text);
  const decode = (text: string) => (encoding === 'base64' ? Buffer.from(text, 'base64').toString() : text);

  function clientOf(name: string): Promise<QueueClient> {
    const known = made.get(name);
    if (known) return known;
    const client = service.getQueueClient(name);
    const creating = client.createIfNotExists().then(() => client);
    made.set(name, creating);
    creating.catch(() => made.delete(name)); // storage is away: ask again the next time
    return creating;
  }

  return (name: string): Queue => ({
    async send(text) {
      await (await clientOf(name)).sendMessage(encode(text));
    },
    async receive(count, leaseMs, signal) {
      const options = { numberOfMessages: count, visibilityTimeout: leaseMs / 1000, abortSignal: signal };
      const reply = await (await clientOf(name)).receiveMessages(options);
      return reply.receivedMessageItems.map((item) => ({ ...item, text: decode(item.messageText) }));
    },
    async delete(message) {
      await (await clientOf(name)).deleteMessage(message.messageId, message.popReceipt);
    },
    async extend(message, ms) {
      const client = await clientOf(name);
      const seconds = Math.round(ms / 1000);
      const { popReceipt } = await client.updateMessage(
        message.messageId,
        message.popReceipt,
        message.messageText,
        seconds,
      );
      if (popReceipt) message.popReceipt = popReceipt;
    },
  });
}
export type QueueStorage = ReturnType<typeof queueStorage>;
