/** Upper bounds, in characters unless the name says otherwise. The API answers 413 or 422 beyond them. */
export const limits = {
  subject: 200,
  noteText: 4_000,
  helpers: 10,
  sourceKey: 256,
  /** Each sentence on a helper's card. */
  cardText: 200,
  requestBytes: 64 * 1024,
  pageSize: 50,
} as const;
