import { Caption1, makeStyles, Subtitle2, Switch, tokens } from '@fluentui/react-components';
import { text } from '../app/text.ts';
import { stack } from '../stack/stack.ts';
import { useWatched } from './use-watched.ts';
import { Watched } from './Watched.tsx';
import { isOn, toggled, weatherKinds } from './weather-kinds.ts';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  quiet: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    paddingLeft: tokens.spacingHorizontalS,
  },
});

/** One switch a bad day; it goes back by itself when the call that it waited for has come. */
export function FaultSwitches() {
  const styles = useStyles();
  const [faults, reload] = useWatched(stack.faults);
  return (
    <section aria-label={text('weather.faults')}>
      <Subtitle2 as="h3">{text('weather.faults')}</Subtitle2>
      <Watched of={faults}>
        {(now) => (
          <ul className={styles.list}>
            {weatherKinds.map(({ key, fault }) => (
              <li key={key}>
                <Switch
                  label={text(`weather.${key}`)}
                  checked={isOn(now, fault)}
                  onChange={() => stack.setFaults(toggled(now, fault)).then(reload, reload)}
                />
                <Caption1 className={styles.quiet}>{text(`weather.${key}.hint`)}</Caption1>
              </li>
            ))}
          </ul>
        )}
      </Watched>
    </section>
  );
}
