import { makeStyles, tokens } from '@fluentui/react-components';
import type { Appreciation } from '../../shared/api.ts';
import { useLocale } from '../common/words.tsx';
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
  measure: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minWidth: '6rem',
  },
  count: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  bar: {
    height: '8px',
    minWidth: '4px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground,
    forcedColorAdjust: 'none',
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText' },
  },
  head: { padding: 0 },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** What people value, as quiet bars in the table that says the same in words. Themes are counted, people never. */
export function Themes({ themes }: { themes: Appreciation['themes'] }) {
  const styles = useStyles();
  const text = useTabText();
  const how = useHowText();
  const number = new Intl.NumberFormat(useLocale());
  const most = Math.max(...themes.map((theme) => theme.count));
  if (themes.length === 0) return null;
  return (
    <AsideSection title={text('whatPeopleValue')}>
      <table className={styles.table} aria-label={text('whatPeopleValue')}>
        <thead>
          <tr>
            <th scope="col" className={styles.head}>
              <span className={styles.hidden}>{text('theme')}</span>
            </th>
            <th scope="col" className={styles.head}>
              <span className={styles.hidden}>{text('notes')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {themes.map((theme) => (
            <tr key={theme.how}>
              <th scope="row" className={styles.cell}>
                {how(theme.how)}
              </th>
              <td className={styles.cell}>
                <div className={styles.measure}>
                  <div
                    role="img"
                    aria-label={text('themeNotes', { count: theme.count })}
                    className={styles.bar}
                    style={{ width: `${(theme.count / most) * 100}%` }}
                  />
                  <span className={styles.count} aria-hidden>
                    {number.format(theme.count)}
                  </span>
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </AsideSection>
  );
}
