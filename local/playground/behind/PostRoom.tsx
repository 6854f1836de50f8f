import {
  Badge,
  Caption1,
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
  tokens,
} from '@fluentui/react-components';
import { exactMoment, shortMoment } from '../app/moments.ts';
import { text } from '../app/text.ts';
import type { Delivery } from '../stack/shapes.ts';
import { stack } from '../stack/stack.ts';
import { useWatched } from './use-watched.ts';
import { Watched } from './Watched.tsx';

const useStyles = makeStyles({
  cell: {
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
  },
  time: { width: '110px' },
  via: { width: '110px' },
  line: { display: 'block' },
  preview: { display: 'block', color: tokens.colorNeutralForeground2, whiteSpace: 'pre-line' },
});

const viaWords = {
  sendMail: 'post.via.sendMail',
  compose: 'post.via.compose',
  digest: 'post.via.digest',
} as const;
const isKnown = (via: string): via is keyof typeof viaWords => via in viaWords;

/** What was really delivered, whatever a page says. */
export function PostRoom({ now }: { now: Date }) {
  const [deliveries] = useWatched(stack.deliveries);
  return (
    <Watched of={deliveries}>
      {(list) =>
        list.length === 0 ? <Text>{text('post.empty')}</Text> : <Deliveries list={list} now={now} />
      }
    </Watched>
  );
}

function Deliveries({ list, now }: { list: Delivery[]; now: Date }) {
  const styles = useStyles();
  const columns = ['post.time', 'post.people', 'post.message', 'post.via'] as const;
  return (
    <Table size="small" aria-label={text('scenes.post')}>
      <TableHeader>
        <TableRow>
          {columns.map((column, index) => (
            <TableHeaderCell
              key={column}
              className={index === 0 ? styles.time : index === 3 ? styles.via : undefined}
            >
              {text(column)}
            </TableHeaderCell>
          ))}
        </TableRow>
      </TableHeader>
      <TableBody>
        {list.map((each) => (
          <TableRow key={each.internetMessageId || `${each.time} ${each.subject}`}>
            <TableCell className={styles.cell}>
              <span title={exactMoment(each.time)}>{shortMoment(each.time, now)}</span>
            </TableCell>
            <TableCell className={styles.cell}>
              <span className={styles.line}>{text('post.from', { from: each.from })}</span>
              <span className={styles.line}>{text('mail.to', { names: each.to.join('; ') })}</span>
              {each.cc.length > 0 && (
                <span className={styles.line}>{text('mail.cc', { names: each.cc.join('; ') })}</span>
              )}
              <Caption1 className={styles.preview}>
                {each.inReplyTo || each.references ? text('post.in-thread') : text('post.own-thread')}
              </Caption1>
            </TableCell>
            <TableCell className={styles.cell}>
              <Text weight="semibold">{each.subject}</Text>
              <Caption1 className={styles.preview}>{each.bodyPreview}</Caption1>
            </TableCell>
            <TableCell className={styles.cell}>
              <Badge appearance="tint" color={each.via === 'sendMail' ? 'brand' : 'informative'}>
                {isKnown(each.via) ? text(viaWords[each.via]) : each.via}
              </Badge>
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
