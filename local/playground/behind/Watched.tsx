import { MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { text } from '../app/text.ts';
import type { Loaded } from '../app/use-loaded.ts';

/** Draws what is there, or says why it is not. */
export function Watched<T>({ of, children }: { of: Loaded<T>; children(value: T): ReactNode }) {
  switch (of.state) {
    case 'loading':
      return <Spinner size="tiny" label={text('scenes.looking')} />;
    case 'failed':
      return (
        <MessageBar intent="warning">
          <MessageBarBody>{text('fault.stack', { reason: of.reason })}</MessageBarBody>
        </MessageBar>
      );
    case 'there':
      return children(of.value);
  }
}
