import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/**
 * The command line of a running process, or undefined. Process ids are used again, so a number found in a
 * file says nothing by itself: only a process whose command line is ours may be ended.
 */
export async function commandLineOf(pid: number): Promise<string | undefined> {
  if (!isAlive(pid)) return undefined;
  try {
    if (process.platform === 'linux') {
      return (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ').trim();
    }
    if (process.platform === 'win32') {
      const query = `(Get-CimInstance Win32_Process -Filter 'ProcessId=${pid}').CommandLine`;
      return (await run('powershell', ['-NoProfile', '-Command', query])).stdout.trim();
    }
    return (await run('ps', ['-ww', '-p', String(pid), '-o', 'command='])).stdout.trim();
  } catch {
    return undefined; // It ended while we looked.
  }
}

/** Asks a process to end and waits for it; one that does not end in time is ended by force. */
export async function endProcess(pid: number, patience: number): Promise<'ended' | 'forced'> {
  signal(pid, 'SIGTERM');
  if (await hasEnded(pid, patience)) return 'ended';
  signal(pid, 'SIGKILL');
  await hasEnded(pid, 5_000);
  return 'forced';
}

async function hasEnded(pid: number, patience: number): Promise<boolean> {
  const deadline = performance.now() + patience;
  while (isAlive(pid)) {
    if (performance.now() > deadline) return false;
    await sleep(25);
  }
  return true;
}

/** Sends a signal to a process that may have ended already. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended already, which is all that was wanted.
  }
}
