import Module from 'node:module';
import { describeError, type Log } from './log.ts';
import {
  hookNames,
  type FunctionCallback,
  type FunctionMetadata,
  type HookCallback,
  type HookName,
  type LogLevel,
  type ProgrammingModel,
} from './programmingModel.ts';

export type RegisteredFunction = { metadata: FunctionMetadata; callback: FunctionCallback };

/** What an app has said about itself while it was loaded. */
export type App = {
  functions: Map<string, RegisteredFunction>;
  hooks: Record<HookName, HookCallback[]>;
  /** What hooks share over the life of the app. */
  appHookData: Record<string, unknown>;
  model: ProgrammingModel | undefined;
  /** After loading, Azure takes no more functions. */
  closed: boolean;
  log: Log;
};

type Require = (this: unknown, id: string) => unknown;

class Disposable {
  readonly #dispose: () => void;
  constructor(dispose: () => void) {
    this.#dispose = dispose;
  }
  dispose(): void {
    this.#dispose();
  }
}

/**
 * Puts `@azure/functions-core` in place for the library, which asks for it with `require`. The real worker
 * provides it in the same way; without it the library quietly registers nothing ("test mode").
 */
export function installCore(log: Log): App {
  const app: App = {
    functions: new Map(),
    hooks: { appStart: [], appTerminate: [], preInvocation: [], postInvocation: [], log: [] },
    appHookData: {},
    model: undefined,
    closed: false,
    log,
  };
  const core = coreApiFor(app);
  const original = Reflect.get(Module.prototype, 'require') as Require;
  const requireWithCore: Require = function (id) {
    return id === '@azure/functions-core' ? core : original.call(this, id);
  };
  Reflect.set(Module.prototype, 'require', requireWithCore);
  return app;
}

function coreApiFor(app: App) {
  return {
    version: '1.0.0',
    hostVersion: '4.1000.0',
    Disposable,
    registerFunction(metadata: FunctionMetadata, callback: FunctionCallback): Disposable {
      requireOpen(app, `function "${metadata.name}"`);
      const key = metadata.name.toLowerCase();
      if (app.functions.has(key)) throw new Error(`A function named "${metadata.name}" exists already.`);
      app.functions.set(key, { metadata, callback });
      return new Disposable(() => void app.functions.delete(key));
    },
    setProgrammingModel(model: ProgrammingModel): void {
      requireOpen(app, 'programming model');
      app.model = model;
    },
    getProgrammingModel: () => app.model,
    registerHook(name: string, callback: HookCallback): Disposable {
      const hooks = app.hooks[requireHookName(name)];
      hooks.push(callback);
      return new Disposable(() => void hooks.splice(hooks.indexOf(callback), 1));
    },
    log: (level: LogLevel, _category: string, message: string) => writeLog(app, level, message, 'system'),
  };
}

function requireOpen(app: App, what: string): void {
  if (app.closed) throw new Error(`A ${what} can only be registered while the app starts.`);
}

function requireHookName(name: string): HookName {
  const known = hookNames.find((hook) => hook === name);
  if (!known) throw new RangeError(`Unknown hook "${name}".`);
  return known;
}

/** Runs the hooks of one kind one after another. They talk to each other through the context. */
export async function runHooks(app: App, name: Exclude<HookName, 'log'>, context: object): Promise<void> {
  for (const hook of app.hooks[name]) await hook(context);
}

/** Writes a line after the app's log hooks have seen it, and perhaps changed it. */
export function writeLog(
  app: App,
  level: LogLevel,
  message: string,
  category: 'user' | 'system',
  subject: { functionName?: string; invocationId?: string } = {},
): void {
  const entry = { level, message, category, hookData: {}, appHookData: app.appHookData };
  for (const hook of app.hooks.log) {
    try {
      hook(entry);
    } catch (error) {
      app.log('error', `A log hook failed: ${describeError(error)}`);
    }
  }
  app.log(entry.level, entry.message, subject);
}
