import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Badge,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { shortMoment } from '../app/moments.ts';
import { text } from '../app/text.ts';
import type { GraphCall } from '../stack/shapes.ts';
import { stack } from '../stack/stack.ts';
import { useWatched } from './use-watched.ts';
import { Watched } from './Watched.tsx';

const useStyles = makeStyles({
  head: { display: 'flex', gap: tokens.spacingHorizontalM, alignItems: 'center', minWidth: 0 },
  url: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
    textAlign: 'left',
  },
  detail: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    margin: 0,
  },
});

/** Graph's path, without where the stand-in happens to be. */
const pathOf = (url: string): string => decodeURIComponent(url.replace(/^.*?\/v1\.0/, ''));

const colourOf = (status: number | null) =>
  status === null ? 'subtle' : status < 300 ? 'success' : status < 500 ? 'warning' : 'danger';

const newestFirst = (calls: GraphCall[]): GraphCall[] =>
  [...calls].sort((a, b) => b.time.localeCompare(a.time));

export function GraphCalls({ now }: { now: Date }) {
  const styles = useStyles();
  const [calls] = useWatched(stack.graphCalls);
  return (
    <Watched of={calls}>
      {(list) =>
        list.length === 0 ? (
          <Text>{text('graph.empty')}</Text>
        ) : (
          <Accordion collapsible multiple>
            {newestFirst(list).map((call, index) => {
              const key = `${call.time} ${call.method} ${call.url} ${list.length - index}`;
              return (
                <AccordionItem key={key} value={key}>
                  <AccordionHeader size="small">
                    <span className={styles.head}>
                      <Text size={200}>{shortMoment(call.time, now)}</Text>
                      <Badge appearance="tint" color={colourOf(call.status)}>
                        {call.status ?? text('graph.no-answer')}
                      </Badge>
                      <span className={styles.url}>
                        {call.method} {pathOf(call.url)}
                      </span>
                    </span>
                  </AccordionHeader>
                  <AccordionPanel>
                    <pre className={styles.detail}>{JSON.stringify(call, null, 1)}</pre>
                  </AccordionPanel>
                </AccordionItem>
              );
            })}
          </Accordion>
        )
      }
    </Watched>
  );
}
