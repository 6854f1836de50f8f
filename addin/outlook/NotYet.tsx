import { Button } from '@fluentui/react-components';
import { Card } from './Card.tsx';
import { usePaneText } from './pane-text.ts';
import { useServices } from './services.ts';

/** It isn't solved after all: how to tell the desk. No thanks now. */
export function NotYet() {
  const t = usePaneText();
  const { host } = useServices();
  return (
    <Card
      title={t('not-yet.title')}
      actions={host.canReply() && <Button onClick={() => host.reply()}>{t('not-yet.reply')}</Button>}
    >
      {t('not-yet.how')}
    </Card>
  );
}
