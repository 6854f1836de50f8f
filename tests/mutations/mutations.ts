/** A guard taken out: one line of the source, and what stands there without the guard. */
export interface Mutation {
  name: string;
  file: string;
  replace: string;
  by: string;
}

const store = 'functions/tables/ledger-store.ts';
const ledger = 'shared/delivery/ledger.ts';

export const mutations: Mutation[] = [
  {
    name: 'no ETag: whoever writes last wins',
    file: store,
    replace: "{ kind: 'replace', row: { ...key, cells: cellsOf(next) }, etag: stored.etag },",
    by: "{ kind: 'upsert', row: { ...key, cells: cellsOf(next) } },",
  },
  {
    name: 'no transaction: rows are written one by one',
    file: store,
    replace: 'export function ledgerStore(table: Table): LedgerStore {',
    by: `export function ledgerStore(whole: Table): LedgerStore {
  const table: Table = { get: whole.get.bind(whole), list: whole.list.bind(whole), write: async (writes) => {
    for (const write of writes) if ((await whole.write([write])) === 'conflict') return 'conflict';
    return 'written';
  } };`,
  },
  {
    name: 'no look in Sent Items: doubt goes to the person although it could be looked up',
    file: 'shared/delivery/next-step.ts',
    replace: "return canLook ? 'look-in-sent-items' : 'ask-the-sender';",
    by: "return 'ask-the-sender';",
  },
  {
    name: 'no claim: what is being sent may be claimed again',
    file: ledger,
    replace: "case 'queued':\n      return {\n        ok: true,",
    by: "case 'queued':\n    case 'sending':\n      return {\n        ok: true,",
  },
  {
    name: 'no claimant: every click gets the claim of the first',
    file: 'shared/delivery/acceptance.ts',
    replace: 'const sameClick = stored.claimant !== null && stored.claimant === fresh.claimant;',
    by: 'const sameClick = true;',
  },
  {
    name: 'doubt taken for a refusal: a 504 may be sent again',
    file: 'addin/common/graph-client.ts',
    replace: 'const clear = status >= 400 && status < 500 && status !== 408;',
    by: 'const clear = status >= 400;',
  },
  {
    name: 'a blind retry: what is in doubt is posted again',
    file: 'addin/common/deliver.ts',
    replace: 'const outcome = await graph.sendMail(message).catch(',
    by: "const outcome = await graph.sendMail(message).then((first) => first.kind === 'doubtful' ? graph.sendMail(message) : first).catch(",
  },
  {
    name: 'no list of what is open',
    file: store,
    replace: 'if (isUnfinished(next) && !isUnfinished(stored.entry))',
    by: 'if (false as boolean)',
  },
  {
    name: 'a lost queue message is never sent again',
    file: 'functions/thanks/lists.ts',
    replace: 'recognise: entries.flatMap(recognitionDue),',
    by: 'recognise: [],',
  },
];
