import { setTimeout as sleep } from 'node:timers/promises';
import * as v from 'valibot';
import { ProblemSchema } from '../../shared/api.ts';
import {
  type Difference,
  type RepairMode,
  type RepairReport,
  RepairReportSchema,
} from '../../shared/repair.ts';
import type { Outcome } from './lines.ts';

export interface Hearing {
  found: (difference: Difference) => void;
  progress: (line: string) => void;
}
const pausesMs = [1_000, 2_000, 4_000, 8_000, 16_000];

/** A run, slice after slice; it holds one slice at a time, however long the ledger is. */
export class RepairRun {
  readonly #url: string;
  readonly #token: (fresh: boolean) => Promise<string>;
  readonly #signal: AbortSignal;
  readonly #hearing: Hearing;
  constructor(
    url: string,
    token: (fresh: boolean) => Promise<string>,
    signal: AbortSignal,
    hearing: Hearing,
  ) {
    this.#url = url;
    this.#token = token;
    this.#signal = signal;
    this.#hearing = hearing;
  }

  async through(mode: RepairMode): Promise<Outcome> {
    let report: RepairReport | undefined;
    do {
      report = await this.#persistently(mode, report?.continuation);
      for (const difference of report.differences) this.#hearing.found(difference);
      const { checked, found } = report.run;
      const counts = `${checked.toLocaleString('en')} rows, ${found.toLocaleString('en')} differences`;
      this.#hearing.progress(`${mode}: ${report.phase}, ${counts}`);
    } while (report.continuation !== undefined && !this.#signal.aborted);
    return { run: report.run, isComplete: report.continuation === undefined };
  }

  /** A slice may be asked for again: what it did is not done twice. */
  async #persistently(mode: RepairMode, continuation: string | undefined): Promise<RepairReport> {
    for (let attempt = 0; ; attempt++) {
      const reply = await this.#ask(mode, continuation);
      if (reply?.ok) return v.parse(RepairReportSchema, await reply.json());
      const mayPass = reply === null || reply.status >= 500 || reply.status === 429;
      const pauseMs = pausesMs[attempt];
      if (!mayPass || pauseMs === undefined) throw new Error(await sentenceOf(reply, this.#url));
      const said = reply === null ? 'No answer' : `Answered ${reply.status}`;
      this.#hearing.progress(`${said}; asking again in ${pauseMs / 1_000} s.`);
      await sleep(pauseMs);
    }
  }

  async #ask(mode: RepairMode, continuation: string | undefined): Promise<Response | null> {
    const body = JSON.stringify(continuation === undefined ? { mode } : { mode, continuation });
    const post = async (fresh: boolean) => {
      const authorization = `Bearer ${await this.#token(fresh)}`;
      const headers = { authorization, 'content-type': 'application/json' };
      return fetch(`${this.#url}/api/repair`, { method: 'POST', headers, body }).catch(() => null);
    };
    const reply = await post(false);
    // A long run outlives its token.
    return reply?.status === 401 ? post(true) : reply;
  }
}

async function sentenceOf(reply: Response | null, url: string): Promise<string> {
  if (reply === null) return `${url} does not answer.`;
  const problem = v.safeParse(ProblemSchema, await reply.json().catch(() => null));
  return problem.success ? problem.output.detail : `${url} answered ${reply.status}.`;
}
