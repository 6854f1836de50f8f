import { makeStyles, tokens } from '@fluentui/react-components';
import type { Appreciation } from '../../shared/api.ts';
import { AsideSection } from './AsideSection.tsx';
import { useHowText } from './how.ts';
import { useTabText } from './text.ts';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse' },
  cell: {
    padding: `${tokens.spacingVerticalXS} 0`,
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
  },
  bars: { width: '45%', paddingInlineStart: tokens.spacingHorizontalM },
  bar: {
    height: '8px',
    minWidth: '4px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground,
    forcedColorAdjust: 'none',
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText' },
  },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** What people value, as quiet bars in the table that says the same in words. Themes are counted, people never. */
export function Themes({ themes }: { themes: Appreciation['themes'] }) {
  const styles = useStyles();
  const text = useTabText();
  const how = useHowText();
  const most = Math.max(...themes.map((theme) => theme.count));
  if (themes.length === 0) return null;
  return (
    <AsideSection title={text('whatPeopleValue')}>
      <table className={styles.table} aria-label={text('whatPeopleValue')}>
        <thead className={styles.hidden}>
          <tr>
            <th scope="col">{text('theme')}</th>
            <th scope="col">{text('notes')}</th>
          </tr>
        </thead>
        <tbody>
          {themes.map((theme) => (
            <tr key={theme.how}>
              <th scope="row" className={styles.cell}>
                {how(theme.how)}
              </th>
              <td className={styles.bars}>
                <div
                  role="img"
                  aria-label={text('themeNotes', { count: theme.count })}
                  title={text('themeNotes', { count: theme.count })}
                  className={styles.bar}
                  style={{ width: `${(theme.count / most) * 100}%` }}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </AsideSection>
  );
}
