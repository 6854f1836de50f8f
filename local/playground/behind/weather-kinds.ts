import type { Fault } from '../stack/shapes.ts';

const send = 'POST /me/sendMail';

/** The bad days that one button brings about: which Graph call they meet, and what happens to it. */
export const weatherKinds = [
  { key: 'throttle', fault: { match: send, do: 'throttle', times: 1 } },
  { key: 'lose-reply', fault: { match: send, do: 'lose-reply', times: 1 } },
  { key: 'deliver-then-504', fault: { match: send, do: 'deliver-then-504', times: 1 } },
  { key: 'fail-503', fault: { match: send, do: 'fail-503', times: 1 } },
  { key: 'forbid', fault: { match: send, do: 'forbid', times: 1 } },
  { key: 'slow', fault: { match: send, do: 'slow', times: 1 } },
  { key: 'sent-items-lag', fault: { match: send, do: 'sent-items-lag', times: 1 } },
  { key: 'directory', fault: { match: 'GET /users', do: 'fail-503', times: 5 } },
] as const satisfies readonly { key: string; fault: Fault }[];

export type WeatherKey = (typeof weatherKinds)[number]['key'];

const isSame = (a: Fault, b: Fault): boolean => a.match === b.match && a.do === b.do;

export const isOn = (faults: Fault[], fault: Fault): boolean => faults.some((each) => isSame(each, fault));

/** The list with this fault added, or without it when it was there. */
export const toggled = (faults: Fault[], fault: Fault): Fault[] =>
  isOn(faults, fault) ? faults.filter((each) => !isSame(each, fault)) : [...faults, fault];
