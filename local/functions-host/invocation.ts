import { randomBytes, randomUUID } from 'node:crypto';
import type { LoadedApp, LoadedFunction } from './app.ts';
import { runHooks } from './app.ts';
import type { CoreContext, InvocationResponse, Log, RetryContext, TypedData } from './core-types.ts';

export type Invoke = (
  called: LoadedFunction,
  input: TypedData,
  triggerMetadata?: Record<string, TypedData>,
  retryContext?: RetryContext | null,
) => Promise<InvocationResponse>;

export interface InvocationOptions {
  app: LoadedApp;
  timeoutMs: number;
  /** The real host kills the worker of a function that takes too long. */
  onTimeout: (name: string) => void;
  sendOutput: (called: LoadedFunction, response: InvocationResponse) => Promise<void>;
  log: Log;
}

const traceParent = () => `00-${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-00`;

function coreContext(
  called: LoadedFunction,
  inputData: CoreContext['request']['inputData'],
  log: Log,
): CoreContext {
  const invocationId = randomUUID();
  return {
    invocationId,
    metadata: called.metadata,
    state: undefined,
    request: {
      invocationId,
      functionId: called.name,
      inputData,
      triggerMetadata: {},
      traceContext: { traceParent: traceParent(), traceState: '', attributes: {} },
      retryContext: null,
    },
    log: (level, category, message) => log({ level, category, message, function: called.name, invocationId }),
  };
}

async function run(app: LoadedApp, called: LoadedFunction, core: CoreContext): Promise<InvocationResponse> {
  const model = app.model.getInvocationModel(core);
  const { context, inputs } = await model.getArguments();
  const shared = { hookData: {}, appHookData: app.appHookData, invocationContext: context };
  const before = { ...shared, functionCallback: called.callback, inputs };
  core.state = 'preInvocationHooks';
  await runHooks(app.hooks, 'preInvocation', before);
  const after = { ...shared, inputs: before.inputs, result: null as unknown, error: null as unknown };
  core.state = 'invocation';
  try {
    after.result = await model.invokeFunction(context, before.inputs, before.functionCallback);
  } catch (error) {
    after.error = error; // a hook may look at it, or clear it
  }
  core.state = 'postInvocationHooks';
  await runHooks(app.hooks, 'postInvocation', after);
  core.state = undefined;
  if (after.error) throw after.error;
  return model.getResponse(context, after.result);
}

/** Runs one function once: hooks, handler, output bindings, and a line in the log that says how it went. */
export function invoker({ app, timeoutMs, onTimeout, sendOutput, log }: InvocationOptions): Invoke {
  return async (called, input, triggerMetadata = {}, retryContext = null) => {
    const core = coreContext(called, [{ name: called.trigger.name, data: input }], log);
    core.request.triggerMetadata = triggerMetadata;
    core.request.retryContext = retryContext;
    const about = { category: 'host', function: called.name, invocationId: core.invocationId };
    const started = performance.now();
    const durationMs = () => Math.round(performance.now() - started);
    const timeout = setTimeout(() => onTimeout(called.name), timeoutMs);
    try {
      const response = await run(app, called, core);
      await sendOutput(called, response);
      const status = Number(response.returnValue?.http?.statusCode);
      log({
        ...about,
        level: 'information',
        message: 'Executed',
        durationMs: durationMs(),
        ...(status ? { status } : {}),
      });
      return response;
    } catch (error) {
      const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      log({ ...about, level: 'error', message, durationMs: durationMs() });
      throw error;
    } finally {
      clearTimeout(timeout);
    }
  };
}
