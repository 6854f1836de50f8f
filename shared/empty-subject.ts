import { type NoteLanguage, noteLanguageOf } from './notes/language.ts';
import de from './text/de/mail.json' with { type: 'json' };
import en from './text/en/mail.json' with { type: 'json' };
import es from './text/es/mail.json' with { type: 'json' };
import fr from './text/fr/mail.json' with { type: 'json' };
import it from './text/it/mail.json' with { type: 'json' };
import ja from './text/ja/mail.json' with { type: 'json' };
import nl from './text/nl/mail.json' with { type: 'json' };
import pl from './text/pl/mail.json' with { type: 'json' };
import ptBR from './text/pt-BR/mail.json' with { type: 'json' };
import sv from './text/sv/mail.json' with { type: 'json' };

const words: Record<NoteLanguage, { subject: string }> = {
  en,
  de,
  fr,
  es,
  it,
  nl,
  'pt-BR': ptBR,
  pl,
  sv,
  ja,
};

/** What a note is headed with when its sender left nothing; in the note's language. */
export const emptySubject = (language: string): string => words[noteLanguageOf(language)].subject;
