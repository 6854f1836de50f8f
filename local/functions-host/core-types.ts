/**
 * What passes between the host and the library @azure/functions, in the words of the worker's protocol.
 * Microsoft publishes no types for it: these follow the library's own source (4.16), as far as this host uses it.
 */
export interface TypedData {
  string?: string;
  json?: string;
  bytes?: Uint8Array;
  int?: number;
  double?: number;
  http?: HttpData;
}

interface Nullable {
  value: string;
}

export interface HttpCookie {
  name: string;
  value: string;
  domain?: { value: string } | null;
  path?: { value: string } | null;
  expires?: { value: { seconds: number } } | null;
  secure?: { value: boolean } | null;
  httpOnly?: { value: boolean } | null;
  sameSite?: 'none' | 'lax' | 'strict' | 'explicitNone';
  maxAge?: { value: number } | null;
}

export interface HttpData {
  method?: string;
  url?: string;
  statusCode?: string;
  headers?: Record<string, string>;
  cookies?: HttpCookie[];
  body?: TypedData | null;
  nullableHeaders?: Record<string, Nullable>;
  nullableQuery?: Record<string, Nullable>;
  nullableParams?: Record<string, Nullable>;
}

export interface Binding {
  type: string;
  direction: 'in' | 'out';
  methods?: string[];
  route?: string;
  authLevel?: string;
  schedule?: string;
  runOnStartup?: boolean;
  queueName?: string;
  connection?: string;
}

interface Duration {
  seconds: number;
}
export interface RetryOptions {
  retryStrategy: 'fixedDelay' | 'exponentialBackoff';
  maxRetryCount: number;
  delayInterval?: Duration;
  minimumInterval?: Duration;
  maximumInterval?: Duration;
}

export interface FunctionMetadata {
  name: string;
  functionId?: string;
  bindings: Record<string, Binding>;
  retryOptions?: RetryOptions;
}

export type FunctionCallback = (...args: unknown[]) => unknown;
export type Log = (entry: LogEntry) => void;

export interface LogEntry {
  level: string;
  category: string;
  message: string;
  function?: string;
  invocationId?: string;
  durationMs?: number;
  status?: number;
}

export interface RetryContext {
  retryCount: number;
  maxRetryCount: number;
}

export interface InvocationRequest {
  invocationId: string;
  functionId: string;
  inputData: { name: string; data: TypedData }[];
  triggerMetadata: Record<string, TypedData>;
  traceContext: { traceParent: string; traceState: string; attributes: Record<string, string> };
  retryContext: RetryContext | null;
}

export interface CoreContext {
  invocationId: string;
  metadata: FunctionMetadata;
  state: 'preInvocationHooks' | 'invocation' | 'postInvocationHooks' | undefined;
  request: InvocationRequest;
  log(level: string, category: string, message: string): void;
}

export interface InvocationResponse {
  returnValue?: TypedData | null;
  outputData?: { name: string; data: TypedData }[];
}

export interface InvocationModel {
  getArguments(): Promise<{ context: object; inputs: unknown[] }>;
  invokeFunction(context: object, inputs: unknown[], callback: FunctionCallback): Promise<unknown>;
  getResponse(context: object, result: unknown): Promise<InvocationResponse>;
}

export interface ProgrammingModel {
  getCapabilities(worker: Record<string, string>): Promise<unknown>;
  getInvocationModel(context: CoreContext): InvocationModel;
}
