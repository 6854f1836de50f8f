import { type Browser, type BrowserContext, chromium, type FrameLocator, type Page } from 'playwright-core';
import { findBrowser } from '../../local/browser.ts';
import type { Language } from '../../shared/text/language.ts';
import type { Stack } from './stack.ts';

export const openBrowser = (): Promise<Browser> => chromium.launch(findBrowser());

interface Mail {
  id: string;
  subject: string;
}
export interface Surroundings {
  /** `forced`: the system's own high contrast colours, as Windows gives them. */
  theme?: 'light' | 'dark' | 'contrast' | 'forced';
  language?: Language;
  viewport?: { width: number; height: number };
}

/** Somebody at their own browser, in front of the pretend Outlook and the pretend Teams. */
export class Visitor {
  readonly page: Page;
  readonly faults: string[] = [];
  readonly #stack: Stack;
  readonly #context: BrowserContext;
  readonly #user: string;

  private constructor(stack: Stack, context: BrowserContext, page: Page, user: string) {
    this.#stack = stack;
    this.#context = context;
    this.page = page;
    this.#user = user;
    page.on('pageerror', (error) => this.faults.push(String(error)));
  }

  static async arrive(stack: Stack, browser: Browser, user: string, at: Surroundings = {}): Promise<Visitor> {
    const context = await browser.newContext({
      viewport: at.viewport ?? { width: 1366, height: 860 },
      ...(at.theme === 'forced' ? { forcedColors: 'active' as const } : {}),
      colorScheme: at.theme === 'dark' ? 'dark' : 'light',
      reducedMotion: 'reduce',
    });
    await context.addInitScript(
      ([theme, language]) => {
        if (window.top !== window || !location.protocol.startsWith('http')) return;
        localStorage.setItem('kind-regards.look', JSON.stringify(theme));
        localStorage.setItem('kind-regards.language', JSON.stringify(language));
      },
      [at.theme === 'forced' ? 'light' : (at.theme ?? 'light'), at.language ?? 'en'],
    );
    return new Visitor(stack, context, await context.newPage(), user);
  }

  leave = () => this.#context.close();

  /** The real pane or the real tab, inside its pretend host. */
  get frame(): FrameLocator {
    return this.page.frameLocator('iframe[title="Kind Regards"]');
  }

  button = (name: string | RegExp) =>
    this.frame.getByRole('button', { name, exact: typeof name === 'string' });
  text = (words: string | RegExp) => this.frame.getByText(words).first();

  async openMail(subject: string): Promise<void> {
    const path = `/local/mailboxes/${this.#user}/folders/inbox/messages`;
    const mail = (await this.#stack.json<Mail[]>(path)).find((one) => one.subject.includes(subject));
    if (!mail) throw new Error(`${this.#user} has no mail with “${subject}” in the inbox.`);
    await this.#go(`outlook?${new URLSearchParams({ user: this.#user, message: mail.id })}`);
  }

  openTeam = (team: string) => this.#go(`teams?${new URLSearchParams({ user: this.#user, team })}`);

  /** A change of the hash alone would keep the page; a journey wants it as if opened anew. */
  async #go(place: string): Promise<void> {
    await this.page.goto('about:blank');
    await this.page.goto(`${this.#stack.origin}/#/${place}`);
  }

  /** Microsoft's own question, as the playground asks it. */
  async answerConsent(answer: 'Accept' | 'Cancel'): Promise<void> {
    await this.page.getByRole('dialog').getByRole('button', { name: answer }).click();
  }

  /** The one click; then the permission, when it is asked for the first time. */
  async sendThanks(): Promise<void> {
    await this.button('Send thanks').click();
    const allow = this.button('Allow');
    const sending = this.button(/^Undo/);
    await allow.or(sending).first().waitFor();
    if (await allow.isVisible()) {
      await allow.click();
      await this.answerConsent('Accept');
    }
  }
}
