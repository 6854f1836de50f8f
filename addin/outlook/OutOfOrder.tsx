import { PlainButton } from '../common/PlainButton.tsx';
import { Card } from './Card.tsx';
import { useSuggestionText } from './suggestion-text.ts';

/** The pane itself failed, or a new version replaced the files it still wants. Drafts are kept, so reloading loses nothing. */
export function OutOfOrder() {
  const t = useSuggestionText();
  return (
    <Card heeded actions={<PlainButton onClick={() => location.reload()}>{t('reload')}</PlainButton>}>
      {t('stumbled')}
    </Card>
  );
}
