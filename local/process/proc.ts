import { readFileSync } from 'node:fs';

/** What Linux says of a process, from field 3 of /proc/PID/stat on; empty elsewhere, and when it has ended. */
function statOf(pid: number): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}

export const parentOf = (pid: number) => Number(statOf(pid)[1] ?? 0);

/** When it started, in the kernel's ticks: a pid alone may belong to somebody else by now. */
export const startedAt = (pid: number) => statOf(pid)[19] ?? '';
