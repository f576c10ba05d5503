import { explain } from './advice.ts';
import { startMachine } from './machine.ts';
import { readOptions, USAGE } from './options.ts';
import { runPlayground } from './playground/runPlayground.ts';
import { enterLiaisons } from './sample/enterLiaisons.ts';
import { loadSampleOnce } from './sample/firstStart.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const complain = (error: unknown): void => void process.stderr.write(`${explain(error)}\n`);

const cleanups: (() => Promise<void>)[] = [];
const stopSign = new AbortController();
let stopping: Promise<void> | undefined;
let stoppedAt = 0;
/** Within this time a second signal is the same Ctrl-C: some versions of npm pass on what the terminal sent already. */
const SAME_SIGNAL_MS = 300;
const PARENT_LOOK_MS = 500;

/** Ends everything in the reverse of the order in which it was started: storage saves last. */
async function stopAll(): Promise<void> {
  for (const cleanup of cleanups.reverse()) await cleanup().catch(complain);
}

/** The first signal ends everything in order, the second one at once. */
function stop(exitCode: number): void {
  if (stopping) {
    if (performance.now() - stoppedAt > SAME_SIGNAL_MS) process.exit(130);
    return;
  }
  stoppedAt = performance.now();
  say('Stopping ... (Ctrl-C again ends it at once, whatever is still being answered)');
  stopSign.abort();
  stopping = stopAll();
  void stopping.then(() => {
    say('Stopped. Everything is saved.');
    process.exit(exitCode);
  });
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(0));

// Whoever read our output may have gone (npm start | head): that is no reason to end.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

/** Who ends npm by its process id ends its shell, but that does not pass the signal on to us: we are orphaned. */
if (process.env['npm_lifecycle_event'] !== undefined) {
  const parent = process.ppid;
  const look = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(look);
    stop(0);
  }, PARENT_LOOK_MS);
  look.unref();
}
process.on('uncaughtException', (error) => {
  complain(error);
  if (!stopping) stop(1);
});

try {
  const options = readOptions(process.argv.slice(2), process.env);
  if (options.help) {
    say(USAGE);
    process.exit(0);
  }
  const { address, api } = await startMachine(options, cleanups, say);
  await enterLiaisons(api);
  say(`Concord is running at ${address}`);
  say('Open it in a browser and choose a person. Ctrl-C ends it; the data stays (npm run reset removes it).');
  if (options.playground?.start === true) {
    say(
      'Fetching and starting the Microsoft 365 Agents Playground (Microsoft licenses it for evaluation) ...',
    );
    const { port } = options.playground;
    const { dataFolder } = options;
    const playground = await runPlayground({ address, dataFolder, port }, cleanups);
    say(`The Agents Playground is at ${playground.address}. Open it in a browser: you are a liaison there.`);
    say('It answers on every network of this machine: use it where you trust the network.');
  }
  await loadSampleOnce(options, api, stopSign.signal, say).catch((error: unknown) => {
    if (!stopping) complain(new Error('The sample could not be loaded, the rest runs.', { cause: error }));
  });
} catch (error) {
  // A start that was interrupted fails in some way or other: that is no news.
  if (!stopping) {
    complain(error);
    await stopAll();
    process.exit(1);
  }
}
