import { initialized, type TeamContextFacts, teamContext } from './team-context.ts';
import { type TeamsCall, teamsCall, teamsEvent, teamsReply } from './wire.ts';

export interface TeamsFacts extends TeamContextFacts {
  answerNaa(request: string): Promise<string>;
}

const silent = new Set([
  'registerHandler',
  'appInitialization.appLoaded',
  'appInitialization.success',
  'appInitialization.failure',
]);
const granted = new Set(['executeDeepLink', 'pages.config.setConfig']);

/** Teams on the web, as far as one tab can tell. */
export class TeamsHost {
  readonly #frame: Window;
  readonly #facts: TeamsFacts;
  #theme: string;

  constructor(frame: Window, facts: TeamsFacts) {
    this.#frame = frame;
    this.#facts = facts;
    this.#theme = facts.theme;
    window.addEventListener('message', this.#listen);
  }

  dispose(): void {
    window.removeEventListener('message', this.#listen);
  }

  showTheme(theme: string): void {
    if (theme === this.#theme) return;
    this.#theme = theme;
    this.#post(teamsEvent('themeChange', [theme]));
  }

  #post(message: object): void {
    this.#frame.postMessage(message, location.origin);
  }

  #listen = async (event: MessageEvent<unknown>): Promise<void> => {
    if (event.source !== this.#frame || event.origin !== location.origin) return;
    const call = teamsCall(event.data);
    if (!call || silent.has(call.func)) return;
    this.#post(teamsReply(call, await this.#answer(call)));
  };

  async #answer(call: TeamsCall): Promise<unknown[]> {
    switch (call.func) {
      case 'initialize':
        return initialized;
      case 'getContext':
        return [teamContext({ ...this.#facts, theme: this.#theme })];
      case 'nestedAppAuth.execute':
        return [undefined, await this.#facts.answerNaa(String(call.data))];
      default:
        return granted.has(call.func) ? [true] : [false, `This pretend Teams has no ${call.func}.`];
    }
  }
}
