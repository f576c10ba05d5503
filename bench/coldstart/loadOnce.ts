/**
 * Loads one bundle as Azure's worker would, in a process that has loaded nothing else, and says what it took:
 * `node loadOnce.ts <bundle> [function]` prints one line of JSON. With the name of a function, it is called once, by somebody
 * whose token is none: all of its code is loaded for that, and storage is not needed.
 */
import Module from 'node:module';
import { pathToFileURL } from 'node:url';

const [bundle = '', called] = process.argv.slice(2);

type Callback = (request: object, context: object) => Promise<{ status: number }>;
const callbacks = new Map<string, Callback>();

// What the worker provides to @azure/functions, as far as registering goes.
const core = {
  version: '1.0.0',
  hostVersion: '4.1000.0',
  registerFunction: ({ name }: { name: string }, callback: Callback) => void callbacks.set(name, callback),
  setProgrammingModel: () => undefined,
  getProgrammingModel: () => undefined,
  registerHook: () => undefined,
  log: () => undefined,
};
const original = Reflect.get(Module.prototype, 'require') as (this: unknown, id: string) => unknown;
Reflect.set(Module.prototype, 'require', function (this: unknown, id: string): unknown {
  return id === '@azure/functions-core' ? core : original.call(this, id);
});

const cpuMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const [began, used] = [performance.now(), cpuMs()];
await import(pathToFileURL(bundle).href);
if (called !== undefined) {
  const request = { method: 'GET', headers: new Headers({ authorization: 'Bearer a.b.c' }) };
  const status = (await callbacks.get(called)?.(request, { invocationId: '' }))?.status;
  if (status !== 401) throw new Error(`${called} answers ${String(status)}`);
}
const load = { ms: performance.now() - began, cpuMs: cpuMs() - used, rss: process.memoryUsage.rss() };
process.stdout.write(`${JSON.stringify(load)}\n`);
// Whatever the bundle would go on doing is not measured.
process.exit(0);
