import { Card } from './Card.tsx';
import { usePaneText } from './pane-text.ts';

/** Somebody opened the page outside Outlook. */
export function Outside() {
  const t = usePaneText();
  return (
    <Card alone title={t('outside.title')}>
      {t('outside.how')}
    </Card>
  );
}
