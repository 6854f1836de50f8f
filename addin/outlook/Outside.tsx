import { Card } from './Card.tsx';
import { useSuggestionText } from './suggestion-text.ts';

/** Somebody opened the page outside Outlook. */
export function Outside() {
  const t = useSuggestionText();
  return (
    <Card alone title={t('outside.title')}>
      {t('outside.how')}
    </Card>
  );
}
