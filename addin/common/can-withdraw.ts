import type { ThanksView } from '../../shared/api.ts';

/** Whether a given note can still be taken back. */
export const canWithdraw = ({ state, withdrawnAt }: ThanksView): boolean => state === 'sent' && !withdrawnAt;
