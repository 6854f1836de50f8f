// Nested app authentication as Outlook offers it to a pane: MSAL finds `window.nestedAppAuthBridge` and asks it for
// tokens. This one hands each request to the playground around the frame. Load before office.js and MSAL.
(() => {
  if (window.parent === window || window.nestedAppAuthBridge) return;

  const listeners = new Set();

  window.addEventListener('message', (event) => {
    if (event.source !== window.parent || event.origin !== window.location.origin) return;
    if (event.data?.kind !== 'nested-app-auth-response') return;
    // MSAL parses a string; a MessageEvent would do as well, a plain object would not.
    for (const listener of listeners) listener(event.data.response);
  });

  window.nestedAppAuthBridge = {
    addEventListener: (type, listener) => type === 'message' && listeners.add(listener),
    removeEventListener: (_type, listener) => listeners.delete(listener),
    postMessage: (request) =>
      window.parent.postMessage({ kind: 'nested-app-auth-request', request }, window.location.origin),
  };
})();
