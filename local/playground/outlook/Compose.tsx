import {
  Button,
  Caption1,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Textarea,
} from '@fluentui/react-components';
import { Send20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { Modal } from '../app/Modal.tsx';
import { text } from '../app/text.ts';
import type { Draft } from './draft.ts';
import { outgoing, type Written, writtenIn } from './outgoing.ts';

const useStyles = makeStyles({
  body: { minHeight: '260px' },
});

const whenAndWhere = ({ start, location }: NonNullable<Draft['meeting']>) => ({
  start: start.toLocaleString('en', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  }),
  location: location || '–',
});

interface Props {
  draft: Draft;
  onSend(message: object): Promise<unknown>;
  onClose(): void;
}

/** The pretend Outlook's own new-message window. */
export function Compose({ draft, onSend, onClose }: Props) {
  const styles = useStyles();
  const [written, setWritten] = useState<Written>(() => writtenIn(draft));
  const [state, setState] = useState<'writing' | 'sending' | 'failed'>('writing');
  const set = (part: Partial<Written>) => setWritten((before) => ({ ...before, ...part }));

  const send = () => {
    setState('sending');
    onSend(outgoing(draft, written)).then(onClose, () => setState('failed'));
  };

  return (
    <Modal
      title={text(draft.meeting ? 'compose.meeting' : 'compose.title')}
      onDismiss={onClose}
      actions={
        <>
          <Button
            appearance="primary"
            icon={<Send20Regular />}
            disabled={state === 'sending' || !written.to.trim()}
            onClick={send}
          >
            {text('compose.send')}
          </Button>
          <Button onClick={onClose}>{text('compose.discard')}</Button>
        </>
      }
    >
      {state === 'failed' && (
        <MessageBar intent="error">
          <MessageBarBody>{text('compose.failed')}</MessageBarBody>
        </MessageBar>
      )}
      <Field label={text('compose.to')}>
        <Input value={written.to} onChange={(_event, { value }) => set({ to: value })} />
      </Field>
      {draft.meeting && <Caption1>{text('compose.when', whenAndWhere(draft.meeting))}</Caption1>}
      <Field label={text('compose.cc')}>
        <Input value={written.cc} onChange={(_event, { value }) => set({ cc: value })} />
      </Field>
      <Field label={text('compose.subject')}>
        <Input value={written.subject} onChange={(_event, { value }) => set({ subject: value })} />
      </Field>
      <Field label={text('compose.body')}>
        <Textarea
          textarea={{ className: styles.body }}
          resize="vertical"
          value={written.text}
          onChange={(_event, { value }) => set({ text: value })}
        />
      </Field>
    </Modal>
  );
}
