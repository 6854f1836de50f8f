import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from 'html-to-text';
import * as v from 'valibot';
import type { Conversation } from '../../shared/detection/types.ts';

const convert = compile({ wordwrap: false });
const text = v.nullish(v.string(), null);

/** A line of `labels.jsonl`; records that people would disagree about are `ambiguous` and left out of every figure. */
const LabelSchema = v.object({
  id: v.string(),
  thankable: v.boolean(),
  ambiguous: v.optional(v.boolean(), false),
  kind: v.string(),
  system: text,
  lang: text,
  helperName: text,
  helperEmail: text,
  ticketId: text,
});
export type Label = v.InferOutput<typeof LabelSchema>;

const RecordSchema = v.object({
  id: v.string(),
  me: v.object({ name: v.nullish(v.string(), ''), address: v.nullish(v.string(), '') }),
  kind: v.picklist(['mail', 'chat']),
  messages: v.array(v.looseObject({})),
});

export interface Labelled {
  label: Label;
  conversation: Conversation;
  /** What the peers read: subject and bodies, HTML made text. */
  text: string;
  subject: string;
}

export function labelled(label: Label, conversation: Conversation): Labelled {
  const subject = conversation.kind === 'mail' ? (conversation.messages.at(-1)?.subject ?? '') : '';
  const bodies = conversation.messages.map(({ body }) =>
    body?.contentType?.toLowerCase() === 'html' ? convert(body.content ?? '') : (body?.content ?? ''),
  );
  return { label, conversation, subject, text: [subject, ...bodies].join('\n') };
}

/** The clear records of a folder with `input.jsonl` (what `npm run detect` reads) and `labels.jsonl`. */
export function recordsIn(folder: string): Labelled[] {
  const labels = new Map(
    linesOf(join(folder, 'labels.jsonl'), LabelSchema).map((label) => [label.id, label]),
  );
  return linesOf(join(folder, 'input.jsonl'), RecordSchema).flatMap(({ id, ...conversation }) => {
    const label = labels.get(id);
    return label && !label.ambiguous ? [labelled(label, conversation as Conversation)] : [];
  });
}

function linesOf<Schema extends v.GenericSchema>(file: string, schema: Schema): v.InferOutput<Schema>[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, i) => {
      if (!line.trim()) return [];
      const parsed = v.safeParse(schema, JSON.parse(line));
      if (!parsed.success) throw new Error(`${file}, line ${i + 1}: ${parsed.issues[0].message}`);
      return [parsed.output];
    });
}
