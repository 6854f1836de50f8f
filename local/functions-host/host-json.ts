import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

/** "hh:mm:ss", as .NET writes a TimeSpan. */
const span = v.pipe(
  v.string(),
  v.regex(/^(\d+\.)?\d{1,2}:\d{2}:\d{2}$/, 'must be a time span like 00:05:00'),
  v.transform((text) => {
    const [seconds = 0, minutes = 0, hours = 0, days = 0] = text.split(/[:.]/).map(Number).reverse();
    return (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
  }),
);

const QueuesSchema = v.object({
  batchSize: v.optional(v.number(), 16),
  maxDequeueCount: v.optional(v.number(), 5),
  visibilityTimeout: v.optional(span, '00:00:00'),
  maxPollingInterval: v.optional(span, '00:01:00'),
  messageEncoding: v.optional(v.picklist(['base64', 'none']), 'base64'),
});
export type QueueOptions = v.InferOutput<typeof QueuesSchema>;

/** The settings that this host honours, with the real host's defaults; anything else is left to Azure. */
const HostJsonSchema = v.object({
  functionTimeout: v.optional(span, '00:30:00'),
  extensions: v.optional(
    v.object({
      http: v.optional(v.object({ routePrefix: v.optional(v.string(), 'api') }), {}),
      queues: v.optional(QueuesSchema, {}),
    }),
    {},
  ),
});
export type HostJson = v.InferOutput<typeof HostJsonSchema>;

export function readHostJson(appFolder: string): HostJson {
  const parsed = v.safeParse(HostJsonSchema, JSON.parse(readFileSync(join(appFolder, 'host.json'), 'utf8')));
  if (parsed.success) return parsed.output;
  const faults = parsed.issues.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`);
  throw new Error(`host.json cannot be used. ${faults.join('; ')}`);
}
