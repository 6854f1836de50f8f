import { useEffect, useMemo, useState } from 'react';
import type { Helper, ThanksRequest } from '../../shared/api.ts';
import type { How, MadePossible } from '../../shared/notes/chips.ts';
import { withoutSentence, withSentence } from '../../shared/notes/clause.ts';
import { composeNote, howSentenceOf, madeSentenceOf, type NoteOptions } from '../../shared/notes/compose.ts';
import type { NoteFacts } from '../../shared/notes/facts.ts';
import { useLocale } from '../common/words.tsx';
import { factsOf, requestOf, signatureKey } from './draft-facts.ts';
import type { DraftStore, SavedDraft } from './draft-store.ts';
import { untouched } from './draft-store.ts';
import { noteOptionsFor, optionsOf } from './note-options.ts';
import { useServices } from './services.ts';
import type { Situation } from './situation.ts';

export interface Draft {
  subject: string;
  text: string;
  /** What the sender chose so far. */
  chosen: SavedDraft;
  /** The words on which the note rests, in its language: for asking whether it says anything. */
  options: NoteOptions;
  facts: NoteFacts;
  write(change: Partial<Omit<SavedDraft, 'chosen' | 'before'>>): void;
  /** What the sender signs with; empty for the first name. Kept for every further note. */
  signature: string;
  sign(name: string): void;
  toggleHow(how: How): void;
  toggleMade(made: MadePossible): void;
  request(): Omit<ThanksRequest, 'claimant'>;
}

/** The note to `helper`: composed until the sender changes it, then theirs. Null while its words load. */
export function useDraft(
  situation: Situation,
  hash: string,
  helper: Helper,
  store: DraftStore,
): Draft | null {
  const { host, earlier } = useServices();
  const [saved, setSaved] = useState<SavedDraft>(() => store.load(hash) ?? untouched);
  const [signature, setSignature] = useState(() => host.settings.read(signatureKey));
  const words = useNoteOptions(helper.preferredLanguage, hash);
  const { tone, before } = saved;
  const options = useMemo(
    () => words && optionsOf(words, { tone, before }, earlier, helper.id),
    [words, tone, before, earlier, helper.id],
  );

  const facts = useMemo(
    () => factsOf(situation, helper, host.me.name, saved, signature),
    [helper, host.me.name, situation, saved, signature],
  );
  const composed = useMemo(() => options && composeNote(facts, options), [facts, options]);
  if (!options || !composed) return null;

  const keep = (change: Partial<SavedDraft>) => {
    const next = { ...saved, ...change, before: options.before ?? null };
    setSaved(next);
    store.save(hash, next);
  };
  const text = saved.text ?? composed.text;
  const subject = saved.subject ?? composed.subject;
  return {
    subject,
    text,
    chosen: saved,
    options,
    facts,
    signature,
    sign(name) {
      setSignature(name);
      // Unremembered, it still stands under this note.
      host.settings.write(signatureKey, name).catch(() => {});
    },
    write: keep,
    toggleHow(name) {
      const how = toggled(saved.how, name);
      keep({
        how,
        text: rewritten(
          saved.text,
          howSentenceOf(saved.how, options, facts),
          howSentenceOf(how, options, facts),
        ),
      });
    },
    toggleMade(name) {
      const made = toggled(saved.madePossible, name);
      const before = madeSentenceOf(saved.madePossible, options, facts);
      keep({ madePossible: made, text: rewritten(saved.text, before, madeSentenceOf(made, options, facts)) });
    },
    request: () => requestOf(situation, helper, saved, { subject, text, language: composed.language }),
  };
}

const toggled = <T>(list: T[], name: T): T[] =>
  list.includes(name) ? list.filter((other) => other !== name) : [...list, name];

/** An edited note keeps its words: the chips' sentence is exchanged in place. */
function rewritten(text: string | null, before: string | null, after: string | null): string | null {
  if (text === null) return null;
  if (before !== null && after !== null && text.includes(before)) return text.replace(before, () => after);
  const without = before === null ? text : withoutSentence(text, before);
  return after === null ? without : withSentence(without, after);
}

/** The helper's language where notes are written in it, else the sender's, else English. */
function useNoteOptions(preferred: string | null, hash: string): NoteOptions | null {
  const locale = useLocale();
  const [options, setOptions] = useState<NoteOptions | null>(null);
  useEffect(() => {
    let current = true;
    void noteOptionsFor([preferred, locale], hash).then((next) => current && setOptions(next));
    return () => {
      current = false;
    };
  }, [preferred, locale, hash]);
  return options;
}
