import { randomBytes, randomUUID } from 'node:crypto';
import { runHooks, writeLog, type App, type RegisteredFunction } from './core.ts';
import { describeError } from './log.ts';
import type { CoreContext, InvocationReply, TypedData } from './programmingModel.ts';

export type TriggerInput = { data: TypedData; triggerMetadata?: Record<string, TypedData> };

/** A run of a function: what it answered, or what it threw. Hooks have had their say either way. */
export type Outcome = { kind: 'succeeded'; reply: InvocationReply } | { kind: 'failed'; error: unknown };

/** Runs a function once, through the steps and in the order of Azure's own worker, and logs a failure. */
export async function invoke(app: App, fn: RegisteredFunction, input: TriggerInput): Promise<Outcome> {
  const core = coreContextFor(app, fn, input);
  const outcome = await run(app, fn, core).catch((error: unknown): Outcome => ({ kind: 'failed', error }));
  if (outcome.kind === 'failed') {
    core.log('error', 'system', `failed: ${describeError(outcome.error)}`);
  }
  return outcome;
}

async function run(app: App, fn: RegisteredFunction, core: CoreContext): Promise<Outcome> {
  if (!app.model) throw new Error('run requires an app that uses @azure/functions');
  const model = await app.model.getInvocationModel(core);
  const { context, inputs } = await model.getArguments();
  const shared = { hookData: {}, appHookData: app.appHookData, invocationContext: context };

  const before = { ...shared, inputs, functionCallback: fn.callback };
  core.state = 'preInvocationHooks';
  await runHooks(app, 'preInvocation', before);

  const after: { result: unknown; error: unknown } & Record<string, unknown> = {
    ...shared,
    inputs: before.inputs,
    result: null,
    error: null,
  };
  core.state = 'invocation';
  try {
    after.result = await model.invokeFunction(context, before.inputs, before.functionCallback);
  } catch (error) {
    after.error = error ?? new Error('The function threw nothing.');
  }
  core.state = 'postInvocationHooks';
  await runHooks(app, 'postInvocation', after);
  core.state = undefined;

  if (after.error !== null && after.error !== undefined) return { kind: 'failed', error: after.error };
  return { kind: 'succeeded', reply: await model.getResponse(context, after.result) };
}

/** The name and the binding of what starts a function. */
export function triggerOf({ metadata }: RegisteredFunction): {
  name: string;
  type: string;
  binding: Record<string, unknown>;
} {
  for (const [name, binding] of Object.entries(metadata.bindings)) {
    if (/trigger$/i.test(binding.type)) return { name, type: binding.type.toLowerCase(), binding };
  }
  throw new Error(`The function "${metadata.name}" has no trigger.`);
}

function coreContextFor(app: App, fn: RegisteredFunction, input: TriggerInput): CoreContext {
  const invocationId = randomUUID();
  const functionName = fn.metadata.name;
  return {
    invocationId,
    metadata: fn.metadata,
    state: undefined,
    log: (level, category, message) =>
      writeLog(app, level, message, category, { functionName, invocationId }),
    request: {
      invocationId,
      functionId: functionName,
      inputData: [{ name: triggerOf(fn).name, data: input.data }],
      triggerMetadata: input.triggerMetadata ?? {},
      traceContext: {
        traceParent: `00-${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-00`,
        traceState: '',
        attributes: {},
      },
    },
  };
}
