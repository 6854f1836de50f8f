import { ReloadButton } from '../common/Mishap.tsx';
import { useCommonText } from '../common/words.tsx';
import { Card } from './Card.tsx';

/** The pane itself failed. Drafts are kept, so reloading loses nothing. */
export function OutOfOrder() {
  const t = useCommonText();
  return (
    <Card heeded actions={<ReloadButton label={t('action.reload')} />}>
      {t('problem.pane')}
    </Card>
  );
}
