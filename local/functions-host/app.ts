import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as v from 'valibot';
import { type HookName, installCoreModule, type Registrations } from './core.ts';
import type { Binding, FunctionCallback, FunctionMetadata, Log, ProgrammingModel } from './core-types.ts';

export interface LoadedFunction {
  name: string;
  metadata: FunctionMetadata;
  callback: FunctionCallback;
  trigger: Binding & { name: string };
  outputs: (Binding & { name: string })[];
}

export interface LoadedApp {
  /** In name order: the real host maps routes in this order, and the first that matches wins. */
  functions: LoadedFunction[];
  model: ProgrammingModel;
  hooks: Registrations['hooks'];
  appHookData: object;
}

const PackageSchema = v.object({ main: v.string() });

/** `%NAME%` in a binding is the app setting of that name, as in the real host. */
function resolveSettings(binding: Binding): Binding {
  const resolve = (text: string) =>
    text.replace(/%([^%]+)%/g, (_, name: string) => {
      const value = process.env[name];
      if (!value) throw new Error(`The app setting ${name}, which a binding names, is missing.`);
      return value;
    });
  return Object.fromEntries(
    Object.entries(binding).map(([key, value]) => [key, typeof value === 'string' ? resolve(value) : value]),
  ) as unknown as Binding;
}

function describe(metadata: FunctionMetadata, callback: FunctionCallback): LoadedFunction {
  const bindings = Object.entries(metadata.bindings).map(([name, binding]) => ({
    ...resolveSettings(binding),
    name,
  }));
  const trigger = bindings.find((binding) => /trigger$/i.test(binding.type));
  if (!trigger) throw new Error(`The function ${metadata.name} has no trigger.`);
  if (/^\/?(admin|runtime)(\/|$)/i.test(trigger.route ?? ''))
    throw new Error(`The route of ${metadata.name} begins with a word that the host keeps for itself.`);
  const outputs = bindings.filter((binding) => binding.direction === 'out');
  return {
    name: metadata.name,
    metadata: { ...metadata, functionId: metadata.name },
    callback,
    trigger,
    outputs,
  };
}

/** Loads what package.json's `main` names, as the worker does. Once a process: modules stay loaded. */
export async function loadApp(appFolder: string, log: Log): Promise<LoadedApp> {
  const registrations = installCoreModule(log);
  const { main } = v.parse(PackageSchema, JSON.parse(readFileSync(join(appFolder, 'package.json'), 'utf8')));
  createRequire(join(appFolder, 'package.json'))(join(appFolder, main));
  const model = registrations.model;
  if (!model) throw new Error(`${main} does not use @azure/functions.`);
  const appHookData = {};
  await runHooks(registrations.hooks, 'appStart', {
    hookData: {},
    appHookData,
    functionAppDirectory: appFolder,
  });
  await model.getCapabilities({});
  registrations.closed = true;
  const functions = [...registrations.functions.values()]
    .map(({ metadata, callback }) => describe(metadata, callback))
    .sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
  return { functions, model, hooks: registrations.hooks, appHookData };
}

export async function runHooks(
  hooks: Registrations['hooks'],
  name: HookName,
  context: object,
): Promise<void> {
  for (const hook of hooks[name]) await hook(context);
}
