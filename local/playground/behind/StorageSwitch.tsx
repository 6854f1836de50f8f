import { Switch } from '@fluentui/react-components';
import { text } from '../app/text.ts';
import { stack } from '../stack/stack.ts';
import { useWatched } from './use-watched.ts';
import { Watched } from './Watched.tsx';

/** Takes the table and queue storage away, and gives it back. */
export function StorageSwitch() {
  const [azurite, reload] = useWatched(stack.azurite);
  return (
    <Watched of={azurite}>
      {({ running }) => (
        <Switch
          label={text('weather.storage')}
          checked={running}
          onChange={() => stack.setAzurite(!running).then(reload, reload)}
        />
      )}
    </Watched>
  );
}
