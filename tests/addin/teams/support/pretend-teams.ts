/** Who opens the page, where and how. Everything here crosses into the browser, so it is plain data. */
export interface TeamsVisit {
  page: string;
  /** What Teams says the frame is for: the dialog that adds a tab is `settings`. */
  frameContext: 'content' | 'settings';
  theme: 'default' | 'dark' | 'contrast';
  locale: string;
  person: { id: string; name: string; upn: string };
  team: { groupId: string; name: string } | null;
  /** How the host answers a silent and an interactive request for a token. */
  signIn: { silent: boolean; interactive: boolean };
  token: string;
}

export interface PretendTeams {
  /** Every function that the page called, in order. */
  calls: { func: string; args: unknown[] }[];
  setTheme(theme: string): void;
  /** Presses Save in the dialog that adds a tab; true when the page accepts. */
  save(): void;
}

declare global {
  var teams: PretendTeams;
}

/**
 * Runs in the browser as the window around the tab: speaks to the unmodified teams-js in its frame over the real
 * protocol, and signs MSAL in over nested app authentication. Self-contained, because it travels as source.
 */
export function pretendTeams(visit: TeamsVisit): void {
  const { person, team } = visit;
  const tenantId = '00000000-0000-4000-8000-0000000000bb';
  let theme: string = visit.theme;
  const calls: PretendTeams['calls'] = [];
  const frame = document.createElement('iframe');
  frame.title = 'Kind Regards';
  frame.style.cssText = 'border:0;width:100%;height:100vh;display:block';
  document.body.style.margin = '0';

  const post = (message: object) => frame.contentWindow?.postMessage(message, location.origin);
  const send = (func: string, ...args: unknown[]) => post({ func, args, timestamp: Date.now() });
  const runtime = JSON.stringify({
    apiVersion: 4,
    isLegacyTeams: false,
    hostVersionsInfo: {},
    isNAAChannelRecommended: true,
    supports: { app: {}, appEntity: {}, logs: {}, nestedAppAuth: {}, pages: { config: {}, tabs: {} } },
  });
  const context = () => ({
    locale: visit.locale,
    theme,
    entityId: 'team-thanks',
    hostName: 'Teams',
    hostClientType: 'web',
    sessionId: 'session',
    appSessionId: 'app-session',
    userObjectId: person.id,
    userPrincipalName: person.upn,
    loginHint: person.upn,
    tid: tenantId,
    ...(team ? { teamId: '19:team@thread.tacv2', teamName: team.name, groupId: team.groupId } : {}),
  });

  const encode = (value: object) =>
    btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(value))))
      .replace(/=+$/, '')
      .replace(/\+/g, '-')
      .replace(/\//g, '_');
  const signIn = (request: {
    method: string;
    requestId: string;
    tokenParams: { clientId: string; scope: string; nonce?: string };
  }) => {
    const head = { messageType: 'NestedAppAuthResponse', requestId: request.requestId };
    const environment = 'login.microsoftonline.com';
    const account = {
      environment,
      homeAccountId: `${person.id}.${tenantId}`,
      localAccountId: person.id,
      tenantId,
    };
    if (request.method === 'GetInitContext') {
      const capabilities = { queryAccount: true };
      const initContext = { sdkName: 'teams', sdkVersion: '1', accountContext: account, capabilities };
      return { ...head, success: true, initContext };
    }
    const granted = request.method === 'GetTokenPopup' ? visit.signIn.interactive : visit.signIn.silent;
    if (!granted) {
      const status = request.method === 'GetTokenPopup' ? 'USER_CANCEL' : 'USER_INTERACTION_REQUIRED';
      return { ...head, success: false, error: { status, code: status.toLowerCase(), description: '' } };
    }
    const { clientId, scope, nonce } = request.tokenParams;
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: `https://${environment}/${tenantId}/v2.0`,
      aud: clientId,
      sub: person.id,
      oid: person.id,
      tid: tenantId,
      name: person.name,
      preferred_username: person.upn,
      iat: now,
      exp: now + 3600,
      nonce,
      ver: '2.0',
    };
    const idToken = `${encode({ alg: 'none', typ: 'JWT' })}.${encode(claims)}.signature`;
    const token = {
      access_token: visit.token,
      expires_in: 3600,
      id_token: idToken,
      properties: null,
      scope,
      token_type: 'Bearer',
    };
    const signedIn = { ...account, username: person.upn, name: person.name, idToken, idTokenClaims: claims };
    return { ...head, success: true, token, account: signedIn };
  };

  const silent = new Set(['registerHandler', 'appInitialization.appLoaded', 'appInitialization.success']);
  window.addEventListener('message', ({ source, data }) => {
    if (source !== frame.contentWindow || typeof data?.func !== 'string') return;
    calls.push({ func: data.func, args: data.args });
    const reply = (args: unknown[]) => post({ id: data.id, uuidAsString: data.uuidAsString, args });
    if (silent.has(data.func)) return;
    if (data.func === 'initialize') return reply([visit.frameContext, 'web', runtime, runtime]);
    if (data.func === 'getContext') return reply([context()]);
    if (data.func === 'nestedAppAuth.execute')
      return reply([undefined, JSON.stringify(signIn(JSON.parse(data.data)))]);
    return reply([true]);
  });

  globalThis.teams = {
    calls,
    setTheme: (next) => {
      theme = next;
      send('themeChange', next);
    },
    save: () => send('settings.save', {}),
  };
  frame.src = visit.page;
  document.body.append(frame);
}
