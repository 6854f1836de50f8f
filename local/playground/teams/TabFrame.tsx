import { makeStyles } from '@fluentui/react-components';
import { useEffect, useEffectEvent, useRef } from 'react';
import { MissingPage } from '../app/MissingPage.tsx';
import { usePageThere } from '../app/use-page-there.ts';
import { type TeamsFacts, TeamsHost } from './teams-host.ts';

export const tabPage = '/addin/teams/tab.html';

const useStyles = makeStyles({
  frame: { width: '100%', height: '100%', border: 'none', display: 'block' },
});

/** The real tab in its frame. Give it a `key` of person, team and language. */
export function TabFrame(props: TeamsFacts) {
  const page = usePageThere(tabPage);
  if (page === 'looking') return null;
  return page === 'there' ? <LiveTab {...props} /> : <MissingPage page={tabPage} />;
}

function LiveTab(props: TeamsFacts) {
  const frame = useRef<HTMLIFrameElement>(null);
  const host = useRef<TeamsHost>(null);
  const start = useEffectEvent((tab: Window) => new TeamsHost(tab, props));

  useEffect(() => {
    const tab = frame.current?.contentWindow;
    if (!tab) return;
    const started = start(tab);
    host.current = started;
    return () => started.dispose();
  }, []);
  useEffect(() => host.current?.showTheme(props.theme), [props.theme]);

  return <iframe ref={frame} title="Kind Regards" src={tabPage} className={useStyles().frame} />;
}
