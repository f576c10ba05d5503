/**
 * Calls every function of a bundle once, as nobody in particular: `node everyFunction.ts <bundle>` prints what each is started
 * by, what it made of that and at which levels it wrote of it into the log, as JSON. Its settings are environment variables.
 */
import { pathToFileURL } from 'node:url';
import { installCore } from '../../local/functionsHost/core.ts';

const [bundle = ''] = process.argv.slice(2);

const app = installCore(() => undefined);
await import(pathToFileURL(bundle).href);

const nothing = () => undefined;
let levels: string[] = [];
const logging = (level: string) => () => void levels.push(level);
const context = {
  invocationId: '',
  log: nothing,
  info: nothing,
  warn: logging('warn'),
  error: logging('error'),
};
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

const said: Record<string, { kind: string; outcome: unknown; levels: string[] }> = {};
for (const { metadata, callback } of app.functions.values()) {
  const kind = Object.values(metadata.bindings).find(({ type }) => type.endsWith('Trigger'))?.type ?? '';
  let outcome: unknown;
  levels = [];
  try {
    const reply = (await callback(inputs[kind], context)) as { status?: number } | undefined;
    outcome = reply?.status ?? 'fine';
  } catch (error) {
    outcome = error instanceof Error ? error.message : typeof error;
  }
  said[metadata.name] = { kind, outcome, levels };
}
process.stdout.write(JSON.stringify(said));
process.exit(0);
