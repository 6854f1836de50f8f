import type { Letter, Sentence } from '../letter.ts';
import type { Findings } from '../notice/findings.ts';
import type { Statement } from '../notice/kinds.ts';
import type { Evidence } from '../types.ts';
import { isDesk, isSamePerson, looksLikeName, nameAt, type Person, personIn } from './names.ts';

/** Who solved it according to a notice, who it was assigned to, and the reason. */
export interface FoundHelper {
  person: Person;
  because: Evidence;
  /** Named as the one who solved or closed it, not just as the one in charge. */
  acted: boolean;
}

type Notice = Findings & { outcomes: Outcome[] };
type Outcome = Pick<Statement, 'hit' | 'sentence'>;

/** Candidates in the order of how much they say: the one who acted, then the one in charge. */
export function helpersIn(findings: Findings): FoundHelper[] {
  const notice = { ...findings, outcomes: outcomesOf(findings) };
  return [
    ...fromFields(notice, 'solver', 'helper.solver-field', true),
    ...afterBy(notice),
    ...actors(notice),
    ...fromHeaders(notice),
    ...fromFields(notice, 'helper', 'helper.assigned-field', false),
    ...assignedInText(notice),
  ];
}

/** The sentences that tell of the outcome: who is named in them acted. */
function outcomesOf({ letter, statements, change, statusField }: Findings): Outcome[] {
  const ended = [change?.state, statusField?.state].some((state) => state === 'solved' || state === 'closed');
  const told = new Set<string>(ended ? ['solved', 'closed', 'updated'] : ['solved', 'closed']);
  const outcomes: Outcome[] = statements.filter(({ says }) => told.has(says));
  const sentence =
    change &&
    letter.sentences.find(({ line, text }) => line === change.line && text.startsWith(change.quote));
  return change && sentence ? [{ hit: change.hit, sentence }, ...outcomes] : outcomes;
}

function fromFields(
  { fields }: Notice,
  label: 'solver' | 'helper',
  rule: string,
  acted: boolean,
): FoundHelper[] {
  return fields.flatMap((field) => {
    const person = field.labels.has(label) && !field.labels.has('asker') ? personIn(field.value) : null;
    return person ? [{ person, acted, because: { rule, quote: field.value.slice(0, 120) } }] : [];
  });
}

/** "has been closed by Ana Duarte". */
function afterBy({ outcomes, languages }: Notice): FoundHelper[] {
  return outcomes.flatMap(({ hit, sentence }) => {
    const by = sentence.said.find(
      (other) =>
        other.means.meaning === 'by' &&
        languages.has(other.means.language) &&
        other.from >= hit.to - 1 &&
        other.from <= hit.to + 4,
    );
    const start = by && sentence.words[by.to]?.start;
    const name = start === undefined ? null : nameAt(sentence.text, start);
    return name ? [found(name, sentence.text)] : [];
  });
}

/** "Ana Duarte changed the status of …": the sentence with the outcome begins with a name. */
function actors({ outcomes, statements }: Notice): FoundHelper[] {
  const news = new Set(statements.filter(({ says }) => says === 'updated').map(({ sentence }) => sentence));
  return outcomes.flatMap(({ sentence }) => {
    if (news.has(sentence)) return [];
    const name = nameAt(sentence.text.slice(0, startOfTalk(sentence)), 0);
    return name?.includes(' ') && sentence.words.length > 3 ? [found(name, sentence.text)] : [];
  });
}

/** Where the first word stands that speaks of the ticket: a name ends before it. */
function startOfTalk({ said, words }: Sentence): number {
  const talk = said
    .filter(({ means }) => noNames.has(means.meaning))
    .map(({ from }) => words[from]?.start ?? 0);
  return Math.min(...talk, 80);
}

const noNames = new Set<string>([
  'ticket',
  'solved',
  'done',
  'closed',
  'opened',
  'updated',
  'status',
  'changed',
]);

const found = (name: string, quote: string): FoundHelper => ({
  person: { name, address: null },
  acted: true,
  because: { rule: 'helper.acted', quote: quote.slice(0, 120) },
});

/** "Daniel Reyes via RT", "Ana (Zendesk)", a Reply-To that is a person while the sender is the desk. */
function fromHeaders({ letter, system }: Notice): FoundHelper[] {
  const originator = system?.helperHeader ? letter.header(system.helperHeader) : null;
  const via = /^(.{3,60}?)\s+(?:via\s+\S.*|\([^)]{2,40}\))$/iu.exec(letter.from.name)?.[1] ?? null;
  const person = originator ? personIn(originator) : null;
  const name = via && looksLikeName(via) ? via : null;
  if (person || name) {
    const both = { name: name ?? person?.name ?? null, address: person?.address ?? null };
    return [{ person: both, acted: true, because: { rule: 'helper.sender', quote: letter.from.name } }];
  }
  const reply = letter.replyTo;
  if (
    reply?.name &&
    looksLikeName(reply.name) &&
    !isDesk(reply.address.split('@')[0] ?? '') &&
    reply.name.includes(' ')
  ) {
    return [
      {
        person: { name: reply.name, address: reply.address },
        acted: true,
        because: { rule: 'helper.sender', quote: reply.name },
      },
    ];
  }
  return [];
}

/** "assigned to Ana Duarte" in running text. */
function assignedInText({ letter, languages }: Notice): FoundHelper[] {
  return letter.sentences.slice(0, 40).flatMap((sentence) =>
    sentence.said.flatMap((hit) => {
      if (!['assigned', 'helper'].includes(hit.means.meaning) || !languages.has(hit.means.language))
        return [];
      const start = sentence.words[hit.to]?.start;
      const name = start === undefined ? null : nameAt(sentence.text, start);
      return name?.includes(' ')
        ? [
            {
              person: { name, address: null },
              acted: false,
              because: { rule: 'helper.assigned-field', quote: sentence.text.slice(0, 120) },
            },
          ]
        : [];
    }),
  );
}

/** The reply address completes a helper who is known by name alone, when both are the same person. */
export function completed(person: Person, letter: Letter): Person {
  if (person.address) return person;
  for (const known of [letter.replyTo, letter.from]) {
    if (
      known?.name &&
      !isDesk(known.address.split('@')[0] ?? '') &&
      isSamePerson(person, { name: known.name, address: null })
    ) {
      return { name: person.name, address: known.address };
    }
  }
  return person;
}
