import { Button } from '@fluentui/react-components';
import { composeNote } from '../../shared/notes/compose.ts';
import { useLocale } from '../common/words.tsx';
import { messageWith } from './in-outlook.ts';
import { noteOptionsFor } from './note-options.ts';
import { usePaneText } from './pane-text.ts';
import { useServices } from './services.ts';
import type { Situation } from './situation.ts';

/** A helper outside the directory (a supplier, a contractor): the note as a message to send from Outlook. */
export function WriteOutside({ situation }: { situation: Situation }) {
  const t = usePaneText();
  const locale = useLocale();
  const { host } = useServices();
  const { name, address } = situation.helper;
  // Only somebody who wrote themselves: a notice's address is the help desk's, and thanks never go there.
  const wroteThemselves = situation.verdict?.kind === 'fix-reply' || situation.verdict?.kind === 'confirmed';
  if (address === null || !wroteThemselves) return null;

  const write = async () => {
    const facts = {
      helper: name ?? address,
      sender: host.me.name,
      title: situation.title,
      ticketId: situation.ticketId,
      solved: true,
      how: [],
      madePossible: [],
    };
    const { subject, text, language } = composeNote(
      facts,
      await noteOptionsFor([locale], situation.source.key),
    );
    const note = { subject, text, language, how: [], madePossible: [] };
    await host.compose(messageWith(note, [address], []));
  };
  return (
    <Button onClick={() => void write().catch(() => {})}>{t('find.write', { name: name ?? address })}</Button>
  );
}
