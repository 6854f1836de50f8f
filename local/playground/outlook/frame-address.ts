/** How Outlook on the web opens an add-in: who hosts it goes in the address and in the frame's name. */
export interface FrameIdentity {
  id: string;
  conversationId: string;
  /** e.g. en-US */
  locale: string;
  /** The page that holds the frame, without its hash. */
  hostUrl: string;
}

/** `disableLogging` keeps office.js from sending its telemetry to Microsoft: this is not Microsoft's Outlook. */
const hostInfo = (locale: string): string => `Outlook$Web$16.01$${locale}$playground$$disableLogging$0`;

export function frameAddress(page: string, { locale, hostUrl }: FrameIdentity): string {
  const url = new URL(page, hostUrl);
  url.searchParams.set('_host_Info', hostInfo(locale));
  url.searchParams.set('et', '');
  return url.href;
}

/** Must be the frame's name before it enters the document: Chromium reads it only then. */
export const frameName = ({ id, conversationId, locale, hostUrl }: FrameIdentity): string =>
  JSON.stringify({
    baseFrameName: `_xdm_${id}`,
    hostInfo: hostInfo(locale),
    xdmInfo: `${conversationId}|${id}|${hostUrl}`,
    serializerVersion: '1',
    flights: '[]',
  });
