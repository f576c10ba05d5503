import { pathToFileURL } from 'node:url';
import { installCore, runHooks, type App, type RegisteredFunction } from './core.ts';
import type { HostSettings } from './hostSettings.ts';
import { httpTrigger, type HttpHandler } from './http/httpTrigger.ts';
import { triggerOf } from './invoke.ts';
import type { Log } from './log.ts';
import { queueTrigger } from './queue/queueTrigger.ts';
import { timerTrigger } from './timerTrigger.ts';

export type FunctionsHost = {
  /** The names of the functions, by what starts them. */
  functions: { http: string[]; queue: string[]; timer: string[] };
  handle: HttpHandler;
  /** Lets every timer run once, now, one after the other. */
  runTimers: () => Promise<void>;
  /** Takes no more messages and ticks, and waits for the work that has begun. */
  stop: () => Promise<void>;
};

/**
 * Runs an Azure Functions app (Node model v4) unmodified, through the real @azure/functions library: this file
 * plays the part of Azure's host and worker. One app a process: the library keeps its registrations globally.
 */
export async function startFunctionsHost(
  entry: string,
  settings: HostSettings,
  log: Log,
): Promise<FunctionsHost> {
  const app = installCore(log);
  await import(pathToFileURL(entry).href);
  if (!app.model) throw new Error(`${entry} registers no function.`);
  const capabilities = await app.model.getCapabilities({ RpcHttpTriggerMetadataRemoved: 'true' });
  if (capabilities['HttpUri'] !== undefined) {
    throw new Error('The local host does not stream HTTP: leave enableHttpStream out of app.setup.');
  }
  app.closed = true;
  const byTrigger = groupByTrigger(app);
  await runHooks(app, 'appStart', { hookData: app.appHookData, functionAppDirectory: process.cwd() });

  const handle = httpTrigger(app, byTrigger.http, settings.routePrefix);
  const listeners = await Promise.all(byTrigger.queue.map((fn) => queueTrigger(app, fn, settings.queues)));
  const timers = byTrigger.timer.map((fn) => timerTrigger(app, fn));
  const namesOf = (functions: RegisteredFunction[]): string[] => functions.map((fn) => fn.metadata.name);

  return {
    functions: {
      http: namesOf(byTrigger.http),
      queue: namesOf(byTrigger.queue),
      timer: namesOf(byTrigger.timer),
    },
    handle,
    runTimers: async () => {
      for (const timer of timers) await timer.catchUp();
    },
    stop: async () => {
      await Promise.all([...timers, ...listeners].map((trigger) => trigger.stop()));
      await runHooks(app, 'appTerminate', { hookData: app.appHookData });
    },
  };
}

type ByTrigger = Record<'http' | 'queue' | 'timer', RegisteredFunction[]>;

/** Sorts the functions, and refuses what this host would silently not do. */
function groupByTrigger(app: App): ByTrigger {
  const groups: ByTrigger = { http: [], queue: [], timer: [] };
  for (const fn of app.functions.values()) {
    const { name, type } = triggerOf(fn);
    const kind = /^(http|queue|timer)trigger$/.exec(type)?.[1] as keyof ByTrigger | undefined;
    const others = Object.entries(fn.metadata.bindings).filter(([key]) => key !== name && key !== '$return');
    const returns = fn.metadata.bindings['$return'];
    if (!kind || others.length > 0 || (returns && returns.type !== 'http')) {
      throw new Error(
        `The function "${fn.metadata.name}" has a binding that the local host does not run ` +
          '(it runs HTTP, queue and timer triggers).',
      );
    }
    groups[kind].push(fn);
  }
  return groups;
}
