import * as v from 'valibot';

const NoticeSchema = v.object({ kind: v.literal('nested-app-auth-request'), request: v.string() });

/** Serves the bridge that office/naa-bridge.js installs in one frame. Returns how to stop. */
export function serveNaaBridge(frame: Window, answer: (request: string) => Promise<string>): () => void {
  const listen = async (event: MessageEvent<unknown>) => {
    if (event.source !== frame || event.origin !== location.origin) return;
    const notice = v.safeParse(NoticeSchema, event.data);
    if (!notice.success) return;
    const response = await answer(notice.output.request);
    frame.postMessage({ kind: 'nested-app-auth-response', response }, location.origin);
  };
  window.addEventListener('message', listen);
  return () => window.removeEventListener('message', listen);
}
