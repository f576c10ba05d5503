import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandLineOf, endProcess, isAlive } from '../processes.ts';
import { addressOf, type StoragePorts } from './connectionString.ts';

const program = createRequire(import.meta.url).resolve('azurite/dist/src/azurite.js');
const START_PATIENCE = 60_000;
/** Azurite writes its whole database before it ends. */
const STOP_PATIENCE = 30_000;
/** How often Azurite saves by itself. */
const SAVE_INTERVAL = 5_000;

export const azuriteFolder = (dataFolder: string): string => join(dataFolder, 'azurite');

/**
 * Starts Azurite in a session of its own: Ctrl-C reaches everything in the terminal at once, and storage must
 * end last. Its output goes to a file, because a pipe would break when the process that started it is killed.
 */
export function spawnAzurite(dataFolder: string): { pid: number; ports: Promise<StoragePorts> } {
  const location = azuriteFolder(dataFolder);
  mkdirSync(location, { recursive: true });
  const logFile = join(dataFolder, 'azurite.log');
  const log = openSync(logFile, 'w');
  const services = ['blob', 'queue', 'table'].flatMap((service) => [
    `--${service}Host`,
    '127.0.0.1',
    `--${service}Port`,
    '0', // The system gives a free one; choosing it ourselves could lose it to somebody else.
  ]);
  const child = spawn(
    process.execPath,
    // The queue SDK speaks a newer version of the API than this Azurite lists, in words that it knows.
    [program, '--location', location, '--silent', '--disableTelemetry', '--skipApiVersionCheck', ...services],
    { detached: true, stdio: ['ignore', log, log], windowsHide: true },
  );
  closeSync(log);
  child.unref();
  if (child.pid === undefined) throw new Error('Azurite could not be started');
  return { pid: child.pid, ports: portsFrom(logFile, child.pid) };
}

async function portsFrom(logFile: string, pid: number): Promise<StoragePorts> {
  const deadline = performance.now() + START_PATIENCE;
  while (performance.now() < deadline) {
    const ports = parsePorts(readFileSync(logFile, 'utf8'));
    if (ports) return ports;
    if (!isAlive(pid)) break;
    await sleep(50);
  }
  await endProcess(pid, STOP_PATIENCE);
  throw new Error(`Azurite did not start:\n${readFileSync(logFile, 'utf8').trim()}`);
}

/** Reads the ports from what Azurite says when each of its services listens. */
export function parsePorts(log: string): StoragePorts | undefined {
  const portOf = (service: string): number =>
    Number(new RegExp(`${service} service is successfully listening at http://[^:]+:(\\d+)`).exec(log)?.[1]);
  const ports = { blob: portOf('Blob'), queue: portOf('Queue'), table: portOf('Table') };
  return Object.values(ports).every(Number.isInteger) ? ports : undefined;
}

/** Is this process an Azurite that keeps its data in this folder? */
export async function isOurAzurite(pid: number, dataFolder: string): Promise<boolean> {
  const command = await commandLineOf(pid);
  return command !== undefined && command.includes(program) && command.includes(azuriteFolder(dataFolder));
}

/** Do the table and the queue service answer? (Without a signature they answer "forbidden", which is enough.) */
export async function answers(ports: StoragePorts): Promise<boolean> {
  try {
    for (const address of [`${addressOf(ports.table)}/Tables`, `${addressOf(ports.queue)}?comp=list`]) {
      const reply = await fetch(address, { signal: AbortSignal.timeout(3_000) });
      await reply.arrayBuffer();
      if (!reply.headers.get('server')?.startsWith('Azurite')) return false;
    }
    return true;
  } catch {
    return false;
  }
}

/** Ends Azurite and waits until it has saved. */
export async function stopAzurite(pid: number): Promise<void> {
  // Windows knows no SIGTERM: a process is ended at once, so wait until Azurite has saved by itself.
  if (process.platform === 'win32' && isAlive(pid)) await sleep(SAVE_INTERVAL + 1_000);
  await endProcess(pid, STOP_PATIENCE);
}
