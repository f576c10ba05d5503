import { execFile, spawn } from 'node:child_process';
import { resolve } from 'node:path';

const command = (name: string, args: readonly string[]) => [
  '--disable-warning=ExperimentalWarning',
  resolve(`ops/${name}.ts`),
  ...args,
];
const environment = (env: Record<string, string>) => ({ PATH: process.env.PATH, ...env });

/** Runs a command for operators, as npm does. */
export const runOps = (name: string, args: readonly string[], env: Record<string, string>) =>
  new Promise<{ code: number; said: string }>((done) => {
    execFile(process.execPath, command(name, args), { env: environment(env) }, (error, stdout, stderr) =>
      done({ code: error ? Number(error.code) : 0, said: stdout + stderr }),
    );
  });

/** Starts one that is not awaited, to be killed. */
export const startOps = (name: string, args: readonly string[], env: Record<string, string>) =>
  spawn(process.execPath, command(name, args), { env: environment(env), stdio: 'ignore' });
