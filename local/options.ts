import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultDataFolder } from './dataFolder.ts';
import { Advice } from './advice.ts';

const DEFAULT_PORT = 5300;

export type Options = { port: number; dataFolder: string; empty: boolean };

/** Reads what was given on the command line; `PORT` counts where `--port` is missing. */
export function readOptions(args: string[], env: Record<string, string | undefined>): Options {
  const values = parse(args);
  const port = values.port ?? env['PORT'] ?? String(DEFAULT_PORT);
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    throw new Advice(`"${port}" is not a port. Choose a number from 1 to 65535, or 0 for any free one.`);
  }
  return {
    port: Number(port),
    dataFolder: resolve(values.data ?? defaultDataFolder),
    empty: values.empty ?? false,
  };
}

function parse(args: string[]) {
  try {
    const options = {
      port: { type: 'string' },
      data: { type: 'string' },
      empty: { type: 'boolean' },
    } as const;
    return parseArgs({ args, options, allowPositionals: false }).values;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Advice(`${reason}\nUse: npm start -- [--port NUMBER] [--data FOLDER] [--empty]`);
  }
}
