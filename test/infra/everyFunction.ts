/**
 * Calls every function of a bundle once, as nobody in particular: `node everyFunction.ts <bundle>` prints what each is started
 * by and what it made of that, as JSON. Its settings are environment variables.
 */
import { pathToFileURL } from 'node:url';
import { installCore } from '../../local/functionsHost/core.ts';

const [bundle = ''] = process.argv.slice(2);

const app = installCore(() => undefined);
await import(pathToFileURL(bundle).href);

const nothing = () => undefined;
const context = { invocationId: '', log: nothing, warn: nothing, error: nothing, info: nothing };
const inputs: Readonly<Record<string, unknown>> = {
  httpTrigger: {
    method: 'GET',
    url: 'http://127.0.0.1/',
    headers: new Headers(),
    params: {},
    query: new URLSearchParams(),
  },
  queueTrigger: 'no message of ours',
  timerTrigger: {},
};

const said: Record<string, { kind: string; outcome: unknown }> = {};
for (const { metadata, callback } of app.functions.values()) {
  const kind = Object.values(metadata.bindings).find(({ type }) => type.endsWith('Trigger'))?.type ?? '';
  let outcome: unknown;
  try {
    const reply = (await callback(inputs[kind], context)) as { status?: number } | undefined;
    outcome = reply?.status ?? 'fine';
  } catch (error) {
    outcome = error instanceof Error ? error.message : typeof error;
  }
  said[metadata.name] = { kind, outcome };
}
process.stdout.write(JSON.stringify(said));
process.exit(0);
