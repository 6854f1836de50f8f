/** What Graph refuses, in Graph's own words: `code` is what clients branch on. */
export class GraphFault extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Record<string, string>;
  constructor(status: number, code: string, message: string, headers: Record<string, string> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

export const badRequest = (message: string) => new GraphFault(400, 'BadRequest', message);

export const noSuchResource = (what: string) =>
  new GraphFault(
    404,
    'Request_ResourceNotFound',
    `Resource '${what}' does not exist or one of its queried reference-property objects are not present.`,
  );

export const noSuchItem = () =>
  new GraphFault(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');
