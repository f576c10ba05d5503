import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');

export type Running = {
  /** What the first matching line of its output held in the pattern's first group. */
  found: string;
  process: ChildProcess;
  output: () => string;
  /** Ends it as Ctrl-C or `kill` would; the exit code, or null where a signal ended it at once. */
  stop: (signal?: NodeJS.Signals) => Promise<number | null>;
};

/** Starts one of the repository's TypeScript programs, as the npm scripts do. */
function spawnProgram(program: string, args: string[], env: Record<string, string>) {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program, ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const collect = (chunk: Buffer): void => void (text += chunk.toString());
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  return { child, output: () => text };
}

/** Starts a program and waits until its output matches. */
export async function startProgram(
  program: string,
  args: string[],
  env: Record<string, string>,
  pattern: RegExp,
): Promise<Running> {
  const { child, output } = spawnProgram(program, args, env);
  const ended = once(child, 'exit') as Promise<[number | null]>;
  const found = await new Promise<string>((resolve, reject) => {
    const look = (): void => {
      const match = pattern.exec(output());
      if (match) resolve(match[1] ?? match[0]);
    };
    child.stdout.on('data', look);
    child.stderr.on('data', look);
    child.once('exit', () => reject(new Error(`${program} ended before it was ready:\n${output()}`)));
  });
  return {
    found,
    process: child,
    output,
    stop: async (signal = 'SIGTERM') => {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      return (await ended)[0];
    },
  };
}

/** Runs a program to its end. */
export async function runProgram(
  program: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<{ code: number | null; output: string }> {
  const { child, output } = spawnProgram(program, args, env);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output: output() };
}

/** Looks again and again until what is looked for is there. The test's own timeout ends the waiting. */
export async function eventually<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
