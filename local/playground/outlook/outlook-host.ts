import type { Message, Person } from '../stack/shapes.ts';
import { appContext } from './app-context.ts';
import type { FrameIdentity } from './frame-address.ts';
import { itemData } from './item-data.ts';
import { exitOf } from './leaving-the-frame.ts';
import { answerOf, type Mailbox, type OutlookWindow } from './mailbox-methods.ts';
import { type OfficeThemeColours, officeThemeEvent } from './office-theme.ts';
import {
  actionType,
  calledMethod,
  eventMessage,
  type OfficeRequest,
  officeRequest,
  replyTo,
} from './wire.ts';

/** A function of the frame's page, and what follows when it has called `event.completed()`. */
export interface Command {
  name: string;
  completed(): void;
}

export interface OutlookFacts {
  identity: FrameIdentity;
  person: Person;
  timeZone: string;
  settings: Record<string, unknown>;
  colours: OfficeThemeColours;
  window: OutlookWindow;
  /** The ribbon command that the frame is there for, when it is no pane. */
  command?: Command;
  /** The keyboard's focus ran out of the pane. */
  onExit(side: 'after' | 'before'): void;
}

const itemChanged = 'olkItemSelectedChanged';
const themeChanged = 'officeThemeChanged';
const commandInvoked = 'appCommandInvoked';
const commandCompleted = 94; // dispidAppCommandInvocationCompletedMethod

/** Outlook on the web, as far as one pinned task pane can tell. */
export class OutlookHost {
  readonly #frame: Window;
  readonly #facts: OutlookFacts;
  readonly #mailbox: Mailbox;
  readonly #events = new Set<string>();
  readonly #sender: { conversationId: string; origin: string };
  #colours: OfficeThemeColours;

  constructor(frame: Window, message: Message | null, facts: OutlookFacts) {
    this.#frame = frame;
    this.#facts = facts;
    this.#colours = facts.colours;
    this.#mailbox = { message, notifications: [], window: facts.window };
    this.#sender = { conversationId: facts.identity.conversationId, origin: location.origin };
    window.addEventListener('message', this.#listen);
  }

  dispose(): void {
    window.removeEventListener('message', this.#listen);
  }

  /** Another message, or none, is open now. */
  select(message: Message | null): void {
    if (message?.id === this.#mailbox.message?.id) return;
    this.#mailbox.message = message;
    this.#mailbox.notifications = [];
    this.#facts.window.showNotifications([]);
    this.#raise(itemChanged, this.#item());
  }

  showTheme(colours: OfficeThemeColours): void {
    this.#colours = colours;
    this.#raise(themeChanged, officeThemeEvent(colours));
  }

  #item(): object {
    return itemData(this.#facts.person, this.#mailbox.message, this.#facts.timeZone);
  }

  #raise(event: string, data: unknown): void {
    if (this.#events.has(event)) this.#post(eventMessage(event, data, this.#sender));
  }

  #post(message: string): void {
    this.#frame.postMessage(message, location.origin);
  }

  #listen = (event: MessageEvent<unknown>): void => {
    if (event.source !== this.#frame || event.origin !== location.origin) return;
    const request = officeRequest(event.data);
    if (!request || request._conversationId !== this.#sender.conversationId) return;
    const answer = this.#answer(request);
    if (answer !== undefined) this.#post(replyTo(request, answer, this.#sender));
    // In Outlook on the web office.js knows no theme until it changes, so say it as soon as someone listens.
    const { command } = this.#facts;
    // The command's id, its function, and the event object as JSON.
    if (command && this.#subscribes(request, commandInvoked))
      this.#raise(commandInvoked, [
        command.name,
        command.name,
        JSON.stringify({ source: { id: command.name } }),
      ]);
    if (this.#subscribes(request, themeChanged)) this.#raise(themeChanged, officeThemeEvent(this.#colours));
  };

  #subscribes(request: OfficeRequest, event: string): boolean {
    return request._actionName === event && request._actionType === actionType.registerEvent;
  }

  /** `undefined`: office.js expects no answer. */
  #answer(request: OfficeRequest): unknown {
    const { identity, settings } = this.#facts;
    switch (request._actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        return appContext({ id: identity.id, locale: identity.locale, settings });
      case 'ContextActivationManager_notifyHost': {
        const side = exitOf(request._data);
        if (side) this.#facts.onExit(side);
        return undefined;
      }
      case 'GetInitialData':
        return this.#item();
      case 'ExecuteMethod': {
        const call = calledMethod(request);
        if (call?.dispatchId === commandCompleted) this.#facts.command?.completed();
        return call ? answerOf(call.dispatchId, call.parameters, this.#mailbox) : { Error: 5001, Version: 1 };
      }
      default:
        this.#follow(request);
        return { Error: 0, Version: 1 };
    }
  }

  #follow({ _actionName, _actionType }: OfficeRequest): void {
    if (_actionType === actionType.registerEvent) this.#events.add(_actionName);
    if (_actionType === actionType.unregisterEvent) this.#events.delete(_actionName);
  }
}
