import type { AppError } from '../../shared/errors.ts';
import de from '../../shared/text/de/errors.json' with { type: 'json' };
import en from '../../shared/text/en/errors.json' with { type: 'json' };
import es from '../../shared/text/es/errors.json' with { type: 'json' };
import fr from '../../shared/text/fr/errors.json' with { type: 'json' };
import it from '../../shared/text/it/errors.json' with { type: 'json' };
import ja from '../../shared/text/ja/errors.json' with { type: 'json' };
import { type Language, languageOf } from '../../shared/text/language.ts';
import nl from '../../shared/text/nl/errors.json' with { type: 'json' };
import pl from '../../shared/text/pl/errors.json' with { type: 'json' };
import ptBR from '../../shared/text/pt-BR/errors.json' with { type: 'json' };
import sv from '../../shared/text/sv/errors.json' with { type: 'json' };

const sentences: Record<Language, Record<string, string>> = {
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
const mostTags = 10;

/** `fr-CH, fr;q=0.9, en;q=0.8` → the language that is wanted most among those that the product speaks. */
export function acceptedLanguage(header: string | null): Language {
  const wanted = (header ?? '')
    .split(',', mostTags)
    .map((range) => range.trim().split(/\s*;\s*q=/i))
    .map(([tag = '', weight = '1']) => ({ tag, weight: Number(weight) || 0 }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return languageOf(...wanted.map(({ tag }) => tag));
}

/** What a fault says to its caller; a fault with words of its own keeps them. */
export const sentenceOf = ({ code, say, message }: AppError, language: Language): string =>
  en[(say ?? code) as keyof typeof en] === message ? (sentences[language][say ?? code] ?? message) : message;
