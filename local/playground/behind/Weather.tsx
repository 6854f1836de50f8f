import { Button, Caption1, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { exactMoment } from '../app/moments.ts';
import { text } from '../app/text.ts';
import type { Person } from '../stack/shapes.ts';
import { stack } from '../stack/stack.ts';
import { FaultSwitches } from './FaultSwitches.tsx';
import { StorageSwitch } from './StorageSwitch.tsx';
import { useWatched } from './use-watched.ts';

const useStyles = makeStyles({
  all: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(300px, 1fr))',
    gap: tokens.spacingHorizontalXXL,
  },
  group: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    alignItems: 'flex-start',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const dayMs = 86_400_000;

interface Props {
  person: Person;
  now: Date;
  onClock(): void;
}

/** The bad days, the clock and the timers. */
export function Weather({ person, now, onClock }: Props) {
  const styles = useStyles();
  const [timers] = useWatched(stack.timers);
  const [said, setSaid] = useState('');

  const run = (doing: Promise<unknown>, done: string) =>
    doing.then(
      () => {
        setSaid(done);
        onClock();
      },
      (fault: unknown) => setSaid(text('fault.stack', { reason: String(fault) })),
    );
  const forward = async (days: number) => {
    const { now: before } = await stack.clock();
    await stack.setClock(new Date(Date.parse(before) + days * dayMs));
  };

  return (
    <div className={styles.all}>
      <FaultSwitches />
      <section className={styles.group} aria-label={text('weather.clock')}>
        <Subtitle2 as="h3">{text('weather.clock')}</Subtitle2>
        <Caption1 className={styles.quiet}>{exactMoment(now.toISOString())}</Caption1>
        <div className={styles.buttons}>
          <Button onClick={() => run(forward(1), text('weather.clock.moved'))}>
            {text('weather.clock.day')}
          </Button>
          <Button onClick={() => run(forward(7), text('weather.clock.moved'))}>
            {text('weather.clock.week')}
          </Button>
          <Button onClick={() => run(stack.resetClock(), text('weather.clock.moved'))}>
            {text('weather.clock.reset')}
          </Button>
        </div>
        <Subtitle2 as="h3">{text('weather.timers')}</Subtitle2>
        <div className={styles.buttons}>
          {timers.state === 'there' &&
            timers.value.map(({ name }) => (
              <Button
                key={name}
                onClick={() => run(stack.runTimer(name), text('weather.timer.ran', { name }))}
              >
                {text('weather.timer.run', { name })}
              </Button>
            ))}
          {timers.state === 'there' && timers.value.length === 0 && (
            <Text>{text('weather.timers.none')}</Text>
          )}
        </div>
        <Text role="status" className={styles.quiet}>
          {said}
        </Text>
      </section>
      <section className={styles.group} aria-label={text('weather.rest')}>
        <Subtitle2 as="h3">{text('weather.rest')}</Subtitle2>
        <StorageSwitch />
        <Button
          onClick={() =>
            run(
              stack.forgetConsents(person.userPrincipalName),
              text('weather.consents.forgotten', { name: person.displayName }),
            )
          }
        >
          {text('weather.consents', { name: person.displayName })}
        </Button>
        <Caption1 className={styles.quiet}>{text('weather.consents.hint')}</Caption1>
      </section>
    </div>
  );
}
