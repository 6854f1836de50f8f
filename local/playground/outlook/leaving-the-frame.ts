/**
 * office.js takes the Tab key for itself and tells the host when the focus runs out of the pane
 * (OSF.AgaveHostAction). The host then moves it on, or the keyboard would be caught.
 */
import * as v from 'valibot';

const exits: Record<number, 'after' | 'before'> = {
  5: 'after', // CtrlF6Exit
  6: 'before', // CtrlF6ExitShift
  13: 'after', // TabExit
  14: 'before', // TabExitShift
  15: 'before', // EscExit
  17: 'after', // ExitNoFocusable
  18: 'before', // ExitNoFocusableShift
};

const NoticeSchema = v.looseTuple([v.unknown(), v.number()]);

export function exitOf(notice: unknown): 'after' | 'before' | null {
  const parsed = v.safeParse(NoticeSchema, notice);
  return parsed.success ? (exits[parsed.output[1]] ?? null) : null;
}
