import { FluentProvider, makeStyles, Text, tokens, webLightTheme } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { stack } from '../stack/stack.ts';
import { Playground } from './Playground.tsx';
import { text } from './text.ts';
import { useLoaded } from './use-loaded.ts';

const useStyles = makeStyles({ notice: { padding: tokens.spacingHorizontalXXXL } });

function Notice({ children }: { children: ReactNode }) {
  return (
    <FluentProvider theme={webLightTheme}>
      <main className={useStyles().notice}>
        <Text>{children}</Text>
      </main>
    </FluentProvider>
  );
}

/** Everything begins with who is there. */
export function App() {
  const [people] = useLoaded(stack.people);
  switch (people.state) {
    case 'loading':
      return null;
    case 'failed':
      return <Notice>{text('fault.stack', { reason: people.reason })}</Notice>;
    case 'there': {
      const [first] = people.value.filter(({ about }) => about);
      const anyone = first ?? people.value[0];
      return anyone ? (
        <Playground people={people.value} first={anyone} />
      ) : (
        <Notice>{text('fault.nobody')}</Notice>
      );
    }
  }
}
