import { describe, expect, test } from 'vitest';
import type { Weather } from './post.ts';
import { expectAllAtRest, expectFoundUnasked, expectNothingLost } from './promises.ts';
import { atOnce } from './real-time.ts';
import { type Happening, Storm } from './storm.ts';

atOnce();

const plan = { grantedRead: [true, false] as [boolean, boolean], skewSeconds: [0, 0, 0, 0], happenings: [] };
const happen = (what: Happening['what'], which = 0, how = 0): Happening => ({ what, which, how });

/** What ends at a turn: a process, a device, or both, with or without what was on the wire. */
const ends: Record<string, Happening[]> = {
  'the server dies': [happen('crash')],
  'the client dies': [happen('close', 0)],
  'both die': [happen('close', 0), happen('crash')],
  'the connection breaks, requests arrive': [happen('cut', 0, 1)],
  'the connection breaks, requests are lost': [happen('cut', 0, 0)],
  'storage does nothing': [happen('storage', 0, 0)],
  'storage does it and does not say so': [happen('storage', 0, 1)],
};
/** Sender 0 may look in Sent Items; sender 1, at device 1, is asked instead. */
const onDevice = (device: number, happenings: Happening[]) =>
  happenings.map((one) => ({ ...one, which: device }));

interface Trial {
  device: number;
  weather: Weather | undefined;
  end: Happening[];
}

/** Whether the turn was reached at all. */
async function endedAt(turn: number, { device, weather, end }: Trial): Promise<boolean> {
  const storm = await Storm.of(plan);
  if (weather) storm.around.post.weather.push(weather);
  await storm.happen(happen('click', device));
  const { world, cloud } = storm.around;
  const worker = async () => {
    if (world.isQuiet && cloud.queue.length > 0) await world.begin('worker', () => void cloud.work(0));
  };
  for (let passed = 0; passed < turn; passed++) {
    await world.next();
    await worker();
  }
  const reached = !world.isQuiet;
  for (const one of onDevice(device, end)) await storm.happen(one);
  await storm.clear();
  expectNothingLost(storm);
  for (let visit = 0; visit < 2; visit++) await storm.comeBack(false);
  expectFoundUnasked(storm);
  for (let visit = 0; visit < 2; visit++) await storm.comeBack(true);
  expectAllAtRest(storm);
  return reached;
}

describe.each([
  ['Mail.Read', 0, undefined],
  ['Mail.Read, and a 504 that delivered', 0, 'deliver-then-504'],
  ['no Mail.Read', 1, undefined],
  ['no Mail.Read, and a lost reply', 1, 'lose-reply'],
] as const)('with %s', (_, device, weather) => {
  test.each(Object.entries(ends))(
    '%s, at every step from click to view: one mail, one row',
    async (_, end) => {
      let turn = 0;
      while (await endedAt(turn, { device, weather, end })) turn += 1;
      expect(turn).toBeGreaterThan(12);
    },
  );
});
