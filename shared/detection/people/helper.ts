import type { Letter } from '../letter.ts';
import type { Findings } from '../notice/findings.ts';
import type { Evidence } from '../types.ts';
import { actorsIn } from './acted.ts';
import { isDesk, isSamePerson, looksLikeName, nameAt, type Person, personIn } from './names.ts';
import { signedIn } from './signature.ts';

/** Who solved it according to a notice, who it was assigned to, and the reason. */
export interface FoundHelper {
  person: Person;
  because: Evidence;
  /** Named as the one who solved or closed it, not just as the one in charge. */
  acted: boolean;
}

/** Candidates in the order of how much they say: the one who acted, then the one in charge. */
export function helpersIn(findings: Findings): FoundHelper[] {
  return [
    ...fromFields(findings, 'solver', 'helper.solver-field', true),
    ...actorsIn(findings),
    ...fromHeaders(findings),
    ...fromFields(findings, 'helper', 'helper.assigned-field', false),
    ...assignedInText(findings),
    ...signed(findings),
  ];
}

function fromFields(
  { fields }: Findings,
  label: 'solver' | 'helper',
  rule: string,
  acted: boolean,
): FoundHelper[] {
  return fields.flatMap((field) => {
    const person = field.labels.has(label) && !field.labels.has('asker') ? personIn(field.value) : null;
    return person ? [{ person, acted, because: { rule, quote: field.value.slice(0, 120) } }] : [];
  });
}

/** "Daniel Reyes via RT", "Ana (Zendesk)", a Reply-To that is a person while the sender is the desk. */
function fromHeaders({ letter, system }: Findings): FoundHelper[] {
  const originator = system?.helperHeader ? letter.header(system.helperHeader) : null;
  const via =
    /^(.{3,60}?)\s+(?:via\s+\S.*|\([^)]{2,40}\)|[-–—|@·]\s+\S.*)$/iu.exec(letter.from.name)?.[1] ?? null;
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

const inCharge = new Set<string>(['assigned', 'helper', 'solver']);

/** "Rešil ga je Ana Kos": it and has, between the verb and the name. */
const pronouns = /^(?:\p{Ll}{1,3} ){1,2}(?=\p{Lu})/u;

/** "assigned to Ana Duarte" in running text. */
function assignedInText({ letter, languages }: Findings): FoundHelper[] {
  return letter.sentences.slice(0, 40).flatMap((sentence) =>
    sentence.saidIn(languages).flatMap((hit) => {
      if (!inCharge.has(hit.means.meaning)) return [];
      const first = sentence.words[hit.to]?.start;
      if (first === undefined) return [];
      const start = first + (pronouns.exec(sentence.text.slice(first))?.[0].length ?? 0);
      const name = nameAt(sentence.text, start);
      const end = start + (name?.length ?? 0);
      const ofTicket = sentence.said.some(
        ({ means, from }) =>
          means.meaning === 'ticket' && from >= hit.to && (sentence.words[from]?.start ?? end) < end,
      );
      return name?.includes(' ') && !ofTicket
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

/** "Kind regards, Ute Sommer, IT Support": whoever signs a notice that names nobody else. */
function signed({ letter }: Findings): FoundHelper[] {
  const name = signedIn(letter.lines);
  return name
    ? [{ person: { name, address: null }, acted: false, because: { rule: 'helper.wrote', quote: name } }]
    : [];
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
