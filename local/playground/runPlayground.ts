import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import { Advice } from '../advice.ts';
import { writeJsonFile } from '../dataFolder.ts';
import { endProcess, signal } from '../processes.ts';
import { BRIDGE_PATH } from './bridge.ts';
import { playgroundConfiguration } from './configuration.ts';

/** Tried with this one. Its licence is for evaluation, so it is fetched when somebody asks for it and never a dependency. */
const PACKAGE = '@microsoft/m365agentsplayground@0.2.28';
const LOG = 'playground.log';
/** JSON is YAML, which the Playground reads. */
const CONFIGURATION = 'm365agentsplayground.yml';
/** The first time it is downloaded. */
const PATIENCE_MS = 180_000;
const LOOK_MS = 250;
const END_MS = 5_000;

export type Playground = { address: string; stop: () => Promise<void> };

/**
 * Starts the Microsoft 365 Agents Playground beside Concord and waits until it answers.
 * @param port on which it listens; it would take another one where this is taken, so that is refused
 */
export async function runPlayground(
  { address, dataFolder, port }: { address: string; dataFolder: string; port: number },
  cleanups: (() => Promise<void>)[],
): Promise<Playground> {
  const own = `http://localhost:${port}`;
  if (await answers(own)) throw new Advice(`Port ${port} is taken. Use --playground-port with another one.`);
  await writeJsonFile(dataFolder, CONFIGURATION, playgroundConfiguration());
  const child = spawn(
    'npx',
    [
      ...['--yes', '--package', PACKAGE, '--', 'agentsplayground'],
      ...['--app-endpoint', address + BRIDGE_PATH, '--channel-id', 'msteams', '--port', String(port)],
      '--disable-telemetry',
    ],
    {
      // A group of its own: npx starts a shell, and that starts the Playground.
      detached: process.platform !== 'win32',
      shell: process.platform === 'win32',
      stdio: 'ignore',
      env: {
        ...process.env,
        M365_AGENTS_PLAYGROUND_CONFIG_PATH: join(dataFolder, CONFIGURATION),
        M365_AGENTS_PLAYGROUND_LOGFILE: join(dataFolder, LOG),
        // Where there is no browser to open it would end at once.
        TEAMSAPPTESTER_BROWSER: 'none',
      },
    },
  );
  const { pid } = child;
  let ended: string | undefined;
  child.once('error', ({ message }) => (ended = message));
  child.once('exit', (code) => (ended ??= `it ended with ${String(code)}`));
  const group = pid === undefined || process.platform === 'win32' ? pid : -pid;
  const stop = async (): Promise<void> => {
    if (group !== undefined) await endProcess(group, END_MS);
  };
  process.once('exit', () => {
    if (group !== undefined && ended === undefined) signal(group, 'SIGKILL');
  });
  cleanups.push(stop);

  const deadline = performance.now() + PATIENCE_MS;
  while (!(await answers(own))) {
    if (ended !== undefined || performance.now() > deadline)
      throw new Advice(
        `The Microsoft 365 Agents Playground did not start${ended === undefined ? '' : `: ${ended}`}. ` +
          `npx fetches it from the npm registry; its log is ${join(dataFolder, LOG)}.`,
      );
    await sleep(LOOK_MS);
  }
  return { address: own, stop };
}

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(`${address}/_debug/ping`, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
}
