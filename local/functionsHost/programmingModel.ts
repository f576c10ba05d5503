/**
 * What passes between @azure/functions and the worker that runs it. Microsoft keeps these types in
 * `@azure/functions-core`, which exists only inside the worker, so the parts that we use are written down here.
 */

export type LogLevel = 'trace' | 'debug' | 'information' | 'warning' | 'error' | 'critical' | 'none';

export type Cookie = {
  name?: string;
  value?: string;
  domain?: { value: string };
  path?: { value: string };
  expires?: { value: { seconds: number } };
  secure?: { value: boolean };
  httpOnly?: { value: boolean };
  sameSite?: 'none' | 'lax' | 'strict' | 'explicitNone';
  maxAge?: { value: number };
};

export type HttpData = {
  url?: string;
  method?: string;
  nullableHeaders?: Record<string, { value: string }>;
  nullableParams?: Record<string, { value: string }>;
  nullableQuery?: Record<string, { value: string }>;
  body?: TypedData;
  statusCode?: string;
  headers?: Record<string, string>;
  cookies?: Cookie[];
};

export type TypedData = {
  string?: string;
  json?: string;
  bytes?: Uint8Array;
  int?: number;
  http?: HttpData;
};

export type Binding = { type: string; direction: 'in' | 'out' } & Record<string, unknown>;
export type FunctionMetadata = { name: string; bindings: Record<string, Binding> };
export type FunctionCallback = (...inputs: unknown[]) => unknown;

export type InvocationRequest = {
  invocationId: string;
  functionId: string;
  inputData: { name: string; data: TypedData }[];
  triggerMetadata: Record<string, TypedData>;
  traceContext: { traceParent: string; traceState: string; attributes: Record<string, string> };
};

export type CoreContext = {
  invocationId: string;
  metadata: FunctionMetadata;
  state: 'preInvocationHooks' | 'invocation' | 'postInvocationHooks' | undefined;
  request: InvocationRequest;
  log: (level: LogLevel, category: 'user' | 'system', message: string) => void;
};

export type InvocationReply = {
  returnValue?: TypedData | null;
  outputData?: { name: string; data: TypedData }[];
};

export type InvocationModel = {
  getArguments(): Promise<{ context: unknown; inputs: unknown[] }>;
  invokeFunction(context: unknown, inputs: unknown[], callback: FunctionCallback): Promise<unknown>;
  getResponse(context: unknown, result: unknown): Promise<InvocationReply>;
};

export type ProgrammingModel = {
  name: string;
  getInvocationModel(context: CoreContext): InvocationModel | Promise<InvocationModel>;
  getCapabilities(offered: Record<string, string>): Promise<Record<string, string>>;
};

export const hookNames = ['appStart', 'appTerminate', 'preInvocation', 'postInvocation', 'log'] as const;
export type HookName = (typeof hookNames)[number];
export type HookCallback = (context: object) => unknown;
