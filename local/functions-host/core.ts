import Module from 'node:module';
import type { FunctionCallback, FunctionMetadata, Log, ProgrammingModel } from './core-types.ts';

export type HookName = 'preInvocation' | 'postInvocation' | 'appStart' | 'appTerminate' | 'log';
export type Hook = (context: object) => unknown;

/** What the app's code has told the host while it was loaded. */
export interface Registrations {
  functions: Map<string, { metadata: FunctionMetadata; callback: FunctionCallback }>;
  hooks: Record<HookName, Hook[]>;
  model: ProgrammingModel | undefined;
  closed: boolean;
}

class Disposable {
  #dispose: (() => void) | undefined;
  constructor(dispose: () => void) {
    this.#dispose = dispose;
  }
  dispose() {
    this.#dispose?.();
    this.#dispose = undefined;
  }
  static from(...parts: Disposable[]) {
    return new Disposable(() => {
      for (const part of parts) part.dispose();
    });
  }
}

function coreModule(registrations: Registrations, log: Log) {
  return {
    version: '3.9.1',
    hostVersion: '4.1036.1.1',
    Disposable,
    registerFunction(metadata: FunctionMetadata, callback: FunctionCallback) {
      if (registrations.closed) throw new Error(`${metadata.name} came too late: the app has started.`);
      if (registrations.functions.has(metadata.name))
        throw new Error(`Two functions are called ${metadata.name}.`);
      registrations.functions.set(metadata.name, { metadata, callback });
      return new Disposable(() => registrations.functions.delete(metadata.name));
    },
    registerHook(name: HookName, hook: Hook) {
      const hooks = registrations.hooks[name];
      if (!hooks) throw new RangeError(`There is no hook called ${name}.`);
      hooks.push(hook);
      return new Disposable(() => hooks.splice(hooks.indexOf(hook), 1));
    },
    setProgrammingModel: (model: ProgrammingModel) => {
      registrations.model = model;
    },
    getProgrammingModel: () => registrations.model,
    log: (level: string, category: string, message: string) => log({ level, category, message }),
  };
}

/**
 * Answers `require('@azure/functions-core')`, a module that exists only inside the Functions worker.
 * Without it the library falls back to a test mode that registers nothing.
 */
export function installCoreModule(log: Log): Registrations {
  const registrations: Registrations = {
    functions: new Map(),
    hooks: { preInvocation: [], postInvocation: [], appStart: [], appTerminate: [], log: [] },
    model: undefined,
    closed: false,
  };
  const core = coreModule(registrations, log);
  const prototype = Module.prototype as unknown as { require(id: string): unknown };
  const original = prototype.require;
  prototype.require = function require(id) {
    return id === '@azure/functions-core' ? core : original.call(this, id);
  };
  return registrations;
}
