/**
 * The command has no page that could hold a button, so the undo is the command itself: each run has its own window,
 * and they meet in the browser's storage.
 */
export interface UndoBox {
  /** Whether another run is counting down for this; then it is told to stop. */
  stopOther(hash: string, now: number): boolean;
  begin(hash: string, until: number): void;
  wasStopped(hash: string): boolean;
  end(hash: string): void;
}

export function undoBox(
  account: string,
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null,
): UndoBox {
  const keyOf = (hash: string) => `kind-regards quick ${account.toLowerCase()} ${hash}`;
  const read = (hash: string) => {
    try {
      return storage?.getItem(keyOf(hash)) ?? null;
    } catch {
      return null;
    }
  };
  const write = (hash: string, value: string) => {
    try {
      storage?.setItem(keyOf(hash), value);
    } catch {
      // Without storage there is no undo; the server still counts two clicks as one.
    }
  };
  return {
    stopOther(hash, now) {
      const until = Number(read(hash) ?? '');
      if (!(until > now)) return false;
      write(hash, 'stop');
      return true;
    },
    begin: (hash, until) => write(hash, String(until)),
    wasStopped: (hash) => read(hash) === 'stop',
    end(hash) {
      try {
        storage?.removeItem(keyOf(hash));
      } catch {
        // as above
      }
    },
  };
}
