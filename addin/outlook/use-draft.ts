import { useEffect, useMemo, useState } from 'react';
import type { Helper, ThanksRequest } from '../../shared/api.ts';
import type { How, MadePossible } from '../../shared/notes/chips.ts';
import { withoutSentence, withSentence } from '../../shared/notes/clause.ts';
import { composeNote, howSentenceOf, madeSentenceOf, type NoteOptions } from '../../shared/notes/compose.ts';
import { useLocale } from '../common/words.tsx';
import type { DraftStore, SavedDraft } from './draft-store.ts';
import { untouched } from './draft-store.ts';
import { noteOptionsFor } from './note-options.ts';
import { useServices } from './services.ts';
import type { Situation } from './situation.ts';

export interface Draft {
  subject: string;
  text: string;
  how: How[];
  madePossible: MadePossible[];
  ccManagers: boolean;
  visibility: ThanksRequest['visibility'];
  write(change: Partial<Pick<SavedDraft, 'subject' | 'text' | 'ccManagers' | 'visibility'>>): void;
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
  const { host } = useServices();
  const options = useNoteOptions(helper.preferredLanguage, hash);
  const [saved, setSaved] = useState<SavedDraft>(() => store.load(hash) ?? untouched);

  const facts = useMemo(
    () => ({
      helper: helper.displayName,
      sender: host.me.name,
      title: situation.title,
      ticketId: situation.ticketId,
      solved: situation.verdict !== null,
      how: saved.how,
      madePossible: saved.madePossible,
    }),
    [helper.displayName, host.me.name, situation, saved.how, saved.madePossible],
  );
  const composed = useMemo(() => options && composeNote(facts, options), [facts, options]);
  if (!options || !composed) return null;

  const keep = (change: Partial<SavedDraft>) => {
    const next = { ...saved, ...change };
    setSaved(next);
    store.save(hash, next);
  };
  const text = saved.text ?? composed.text;
  const subject = saved.subject ?? composed.subject;
  return {
    subject,
    text,
    how: saved.how,
    madePossible: saved.madePossible,
    ccManagers: saved.ccManagers,
    visibility: saved.visibility,
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
    request: () => ({
      source: situation.source,
      helpers: [helper.id],
      note: { subject, text, language: composed.language, how: saved.how, madePossible: saved.madePossible },
      ccManagers: saved.ccManagers,
      visibility: saved.visibility,
    }),
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
