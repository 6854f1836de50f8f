/** What a child tells the process that supervises it. */
export type ChildMessage = { ready: Record<string, string> } | { failed: string };

/**
 * Runs a child process's work: says when it is ready, and ends with its parent, whichever way that ends.
 * Ctrl-C reaches every process of the terminal, so it is left to the parent.
 */
export async function runChild(
  start: () => Promise<{ ready: Record<string, string>; stop(): Promise<void> }>,
) {
  for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => {});
  let stop = async () => {};
  const end = () => stop().finally(() => process.exit(0));
  process.on('SIGTERM', end);
  process.on('disconnect', end);
  if (process.send && !process.connected) process.exit(0);
  try {
    const running = await start();
    stop = running.stop;
    process.send?.({ ready: running.ready } satisfies ChildMessage);
  } catch (error) {
    console.error(error);
    process.send?.({ failed: error instanceof Error ? error.message : String(error) } satisfies ChildMessage);
    process.exit(1);
  }
}
