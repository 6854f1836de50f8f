import { makeStyles } from '@fluentui/react-components';
import { useEffect, useEffectEvent, useRef } from 'react';
import * as v from 'valibot';
import { MissingPage } from '../app/MissingPage.tsx';
import { remember, remembered } from '../app/remembered.ts';
import { usePageThere } from '../app/use-page-there.ts';
import { serveNaaBridge } from '../naa/frame-broker.ts';
import type { Message, Person } from '../stack/shapes.ts';
import { type FrameIdentity, frameAddress, frameName } from './frame-address.ts';
import type { OutlookWindow } from './mailbox-methods.ts';
import type { OfficeThemeColours } from './office-theme.ts';
import { type Command, OutlookHost } from './outlook-host.ts';

export const panePage = '/addin/outlook/pane.html';
const commandPage = '/addin/outlook/quick.html';

export interface PaneFrameProps {
  person: Person;
  message: Message | null;
  locale: string;
  colours: OfficeThemeColours;
  window: Omit<OutlookWindow, 'saveSettings'>;
  onExit(side: 'after' | 'before'): void;
  answerNaa(request: string): Promise<string>;
}

const useStyles = makeStyles({
  frame: { width: '100%', height: '100%', border: 'none', display: 'block' },
  unseen: { position: 'absolute', width: '1px', height: '1px', border: 'none', visibility: 'hidden' },
});

const SettingsSchema = v.record(v.string(), v.unknown());
const settingsKey = (person: Person) => `kind-regards.roaming-settings.${person.id}`;

/** The real pane in its frame. Give it a `key` of person and language: both are told to office.js only once. */
export function PaneFrame(props: PaneFrameProps) {
  const page = usePageThere(panePage);
  if (page === 'looking') return null;
  return page === 'there' ? <LiveFrame {...props} /> : <MissingPage page={panePage} />;
}

/** A ribbon command at work: its page in a frame that nobody sees. Take it away when it has completed. */
export const CommandFrame = (props: PaneFrameProps & { command: Command }) => <LiveFrame {...props} />;

function LiveFrame(props: PaneFrameProps & { command?: Command }) {
  const { person, message, locale, colours, command } = props;
  const styles = useStyles();
  const frame = useRef<HTMLIFrameElement>(null);
  const host = useRef<OutlookHost>(null);
  const identity: FrameIdentity = {
    id: `kind-regards-${person.id}${command ? '-command' : ''}`,
    conversationId: `${command ? 'command' : 'pane'}-${person.id}-${locale}`,
    locale,
    hostUrl: location.href.split('#')[0] ?? location.origin,
  };

  const start = useEffectEvent((pane: Window) => {
    const started = new OutlookHost(pane, message, {
      identity,
      person,
      colours,
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      settings: remembered(settingsKey(person), SettingsSchema, {}),
      window: { ...props.window, saveSettings: (settings) => remember(settingsKey(person), settings) },
      onExit: props.onExit,
      ...(command && { command }),
    });
    const stopBridge = serveNaaBridge(pane, props.answerNaa);
    return { started, stopBridge };
  });

  useEffect(() => {
    const pane = frame.current?.contentWindow;
    if (!pane) return;
    const { started, stopBridge } = start(pane);
    host.current = started;
    return () => {
      started.dispose();
      stopBridge();
    };
  }, []);
  useEffect(() => host.current?.select(message), [message]);
  useEffect(() => host.current?.showTheme(colours), [colours]);

  // React sets name and src before the frame enters the document, which is when Chromium reads the name.
  return (
    <iframe
      ref={frame}
      title={command ? 'Quick thanks' : 'Kind Regards'}
      aria-hidden={command !== undefined}
      tabIndex={command ? -1 : 0}
      name={frameName(identity)}
      src={frameAddress(command ? commandPage : panePage, identity)}
      className={command ? styles.unseen : styles.frame}
    />
  );
}
