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
import { OutlookHost } from './outlook-host.ts';

export const panePage = '/addin/outlook/pane.html';

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
});

const SettingsSchema = v.record(v.string(), v.unknown());
const settingsKey = (person: Person) => `kind-regards.roaming-settings.${person.id}`;

/** The real pane in its frame. Give it a `key` of person and language: both are told to office.js only once. */
export function PaneFrame(props: PaneFrameProps) {
  const page = usePageThere(panePage);
  if (page === 'looking') return null;
  return page === 'there' ? <LivePane {...props} /> : <MissingPage page={panePage} />;
}

function LivePane(props: PaneFrameProps) {
  const { person, message, locale, colours } = props;
  const frame = useRef<HTMLIFrameElement>(null);
  const host = useRef<OutlookHost>(null);
  const identity: FrameIdentity = {
    id: `kind-regards-${person.id}`,
    conversationId: `pane-${person.id}-${locale}`,
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
      title="Kind Regards"
      name={frameName(identity)}
      src={frameAddress(panePage, identity)}
      className={useStyles().frame}
    />
  );
}
