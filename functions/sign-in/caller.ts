/** Who calls, from the verified token and nowhere else. */
export interface Caller {
  tenantId: string;
  id: string;
  displayName: string;
  mail: string | null;
}
export type VerifyCaller = (authorization: string | null, now: Date) => Promise<Caller>;
