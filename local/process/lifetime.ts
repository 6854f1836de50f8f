const checkParentEveryMs = 1_000;

/**
 * Calls `stop` once, for Ctrl-C, SIGTERM, SIGHUP, and when npm dies without a word: a killed npm leaves
 * its script running, and whoever started npm would find the port taken.
 */
export function onStop(stop: () => Promise<void>): void {
  let stopping = false;
  const once = () => {
    if (stopping) return;
    stopping = true;
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, once);
  // The terminal or the pipe that read our progress may be gone before we are.
  process.stdout.on('error', () => {});
  process.stderr.on('error', () => {});
  if (!process.env.npm_lifecycle_event) return;
  const npm = process.ppid;
  setInterval(() => {
    if (process.ppid !== npm) once();
  }, checkParentEveryMs).unref();
}
