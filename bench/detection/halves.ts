import type { Labelled } from './records.ts';

/** Two halves with as many thankable records in each, the same in every run. */
function halvesOf(records: Labelled[]): [Labelled[], Labelled[]] {
  const halves: [Labelled[], Labelled[]] = [[], []];
  for (const thankable of [true, false]) {
    records
      .filter(({ label }) => label.thankable === thankable)
      .forEach((record, i) => {
        halves[i % 2 === 0 ? 0 : 1].push(record);
      });
  }
  return halves;
}

type Judge = (record: Labelled) => boolean | Promise<boolean>;

/** What a learned peer says of each half after it has learned from the other. */
export async function saidAcross(
  records: Labelled[],
  learn: (examples: Labelled[]) => Judge | Promise<Judge>,
): Promise<Map<string, boolean>> {
  const [one, other] = halvesOf(records);
  const said = new Map<string, boolean>();
  for (const [examples, unseen] of [
    [one, other],
    [other, one],
  ] as const) {
    const judge = await learn(examples);
    for (const record of unseen) said.set(record.label.id, await judge(record));
  }
  return said;
}
