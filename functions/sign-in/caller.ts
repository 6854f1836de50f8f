/** Who calls, from the verified token and nowhere else. */
export interface Caller {
  tenantId: string;
  id: string;
  displayName: string;
  mail: string | null;
  /** App roles that the organisation's administrators gave, such as `Admin`. */
  roles: string[];
}
export type VerifyCaller = (authorization: string | null, now: Date) => Promise<Caller>;
