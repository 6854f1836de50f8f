import { type Catalogue, type Text, type TextValues, textOf } from '../text/text.ts';
import type { NoteFacts, NoteOptions } from './facts.ts';
import { seedOf, turned, variantsOf } from './seed.ts';

export type Speaker = ReturnType<typeof speakerOf>;

/** Parsed messages stay with their catalogue: a chip that is clicked writes the note anew. */
const parsed = new WeakMap<Catalogue, Text<Catalogue>>();
function textIn({ language, catalogue, english = catalogue }: NoteOptions): Text<Catalogue> {
  const text = parsed.get(catalogue) ?? textOf(language, english, catalogue);
  parsed.set(catalogue, text);
  return text;
}

/**
 * One language's voice for one note. It remembers what it said: a word in the catalogue's `once` ("again") isn't
 * said twice in a note, and a sentence of an earlier note comes back last.
 */
export function speakerOf(facts: Partial<NoteFacts>, options: NoteOptions) {
  const { language, catalogue, seed, tone = 'warm', before = [] } = options;
  const format = textIn(options);
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const has = (key: string) => key in catalogue;
  const earlier = before.map((text) => text.toLowerCase());
  const said: string[] = [];

  // `you.*`: the words that change with whom one speaks to, by the name that they have in the catalogue's sentences.
  const several = facts.andTeam || (facts.coHelpers?.length ?? 0) > 0;
  const to = several ? (tone === 'formal' ? 'formals' : 'many') : tone;
  const you = Object.fromEntries(
    Object.keys(catalogue)
      .filter((key) => key.startsWith('you.'))
      .map((key) => [key.slice(4), format(key, { to })]),
  );
  const say = (key: string, values?: TextValues) => format(key, { ...you, to, ...values });

  const once = say('once').split('|');
  const repeats = (sentence: string) =>
    once.some((word) => sentence.includes(word) && said.some((other) => other.includes(word)));
  /** How long ago it was said; the newest note counts as 0. */
  const age = (sentence: string) => {
    const at = earlier.findIndex((text) => text.includes(sentence));
    return at < 0 ? earlier.length : at;
  };

  return Object.assign(say, {
    knows: (key: string) => has(key) || has(`${key}.1`),
    /** One of the key's variants, by the seed. */
    variant(key: string, values?: TextValues): string {
      const keys = turned(variantsOf(has, key, tone), seedOf(`${seed} ${key}`));
      let chosen = '';
      let best = -1;
      for (const one of keys) {
        const sentence = say(one, values);
        const lower = sentence.toLowerCase();
        // A word said twice in one note is worse than a sentence that an earlier note had.
        const worth = repeats(lower) ? 0 : 1 + age(lower);
        if (worth > best) [chosen, best] = [sentence, worth];
        if (worth > earlier.length) break;
      }
      said.push(chosen.toLowerCase());
      return chosen;
    },
    /** The key's shortest variant, for a note that many chips have made long. */
    shortest: (key: string, values?: TextValues): string =>
      variantsOf(has, key, tone)
        .map((one) => say(one, values))
        .reduce((short, other) => (other.length < short.length ? other : short)),
    /** Sentences of the same note that another voice said. */
    remember(sentences: (string | null)[]) {
      said.push(...sentences.filter((one) => one !== null).map((one) => one.toLowerCase()));
    },
    list: (parts: string[]) => list.format(parts),
  });
}
