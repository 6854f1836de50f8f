import {
  makeStyles,
  Subtitle2,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
  tokens,
} from '@fluentui/react-components';
import { text } from '../app/text.ts';
import { stack } from '../stack/stack.ts';
import { columnsOf, ledgerFirst, shown } from './table-columns.ts';
import { useWatched } from './use-watched.ts';
import { Watched } from './Watched.tsx';

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL },
  wide: { overflowX: 'auto' },
  // Fluent's tables share the width out evenly; these have too many columns for that.
  table: { tableLayout: 'auto', minWidth: 'max-content' },
  name: { whiteSpace: 'nowrap' },
  cell: {
    maxWidth: '320px',
    minWidth: '110px',
    overflowWrap: 'anywhere',
    verticalAlign: 'top',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
  },
});

/** The ledger and its neighbours, row by row, as they are stored. */
export function Tables() {
  const styles = useStyles();
  const [tables] = useWatched(stack.tables);
  return (
    <Watched of={tables}>
      {(all) => {
        const names = ledgerFirst(Object.keys(all));
        if (names.length === 0) return <Text>{text('tables.empty')}</Text>;
        return (
          <div className={styles.all}>
            {names.map((name) => (
              <OneTable key={name} name={name} rows={all[name] ?? []} />
            ))}
          </div>
        );
      }}
    </Watched>
  );
}

function OneTable({ name, rows }: { name: string; rows: Record<string, unknown>[] }) {
  const styles = useStyles();
  const columns = columnsOf(rows);
  return (
    <section aria-label={name}>
      <Subtitle2 as="h3">{text('tables.title', { name, rows: rows.length })}</Subtitle2>
      {rows.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <div className={styles.wide} tabIndex={0}>
          <Table size="small" className={styles.table} aria-label={name}>
            <TableHeader>
              <TableRow>
                {columns.map((column) => (
                  <TableHeaderCell key={column} className={styles.name}>
                    {column}
                  </TableHeaderCell>
                ))}
              </TableRow>
            </TableHeader>
            <TableBody>
              {rows.map((row) => (
                <TableRow key={`${row.partitionKey} ${row.rowKey}`}>
                  {columns.map((column) => (
                    <TableCell key={column} className={styles.cell} title={String(row[column] ?? '')}>
                      {shown(row[column])}
                    </TableCell>
                  ))}
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </div>
      )}
    </section>
  );
}
