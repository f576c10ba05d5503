import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultDataFolder } from './dataFolder.ts';
import { Advice } from './advice.ts';

const DEFAULT_PORT = 5300;

const DEFAULT_PLAYGROUND_PORT = 56_150;

/** How it is called. */
export const USAGE =
  'Use: npm start -- [--port NUMBER] [--data FOLDER] [--empty] [--bundle] [--playground] [--playground-port NUMBER]';

export type Options = {
  /** Only says how it is called. */
  help?: true;
  port: number;
  dataFolder: string;
  empty: boolean;
  /** The API as it is deployed: bundled, instead of from its sources. */
  bundle: boolean;
  /** The Agents Playground that may drive the bot; whether to start it, or whether somebody else does. */
  playground?: { port: number; start: boolean };
};

/**
 * Reads what was given on the command line; `PORT` counts where `--port` is missing.
 * @param usage how it is called, said beside what is not understood
 * @throws Advice for whatever is not understood
 */
export function readOptions(args: string[], env: Record<string, string | undefined>, usage = USAGE): Options {
  const values = parse(args, usage);
  const start = values.playground ?? false;
  const playgroundPort = values['playground-port'];
  return {
    port: portIn(values.port ?? env['PORT'] ?? String(DEFAULT_PORT), 0, 'or 0 for any free one'),
    dataFolder: resolve(values.data ?? defaultDataFolder),
    empty: values.empty ?? false,
    bundle: values.bundle ?? false,
    ...(values.help === true && { help: true as const }),
    ...((start || playgroundPort !== undefined) && {
      playground: {
        port: portIn(playgroundPort ?? String(DEFAULT_PLAYGROUND_PORT), 1, 'such as 56150'),
        start,
      },
    }),
  };
}

function portIn(text: string, least: number, otherwise: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) >= least && Number(text) <= 65_535) return Number(text);
  throw new Advice(`"${text}" is not a port. Choose a number from 1 to 65535, ${otherwise}.`);
}

function parse(args: string[], usage: string) {
  try {
    const options = {
      port: { type: 'string' },
      data: { type: 'string' },
      empty: { type: 'boolean' },
      bundle: { type: 'boolean' },
      help: { type: 'boolean' },
      playground: { type: 'boolean' },
      'playground-port': { type: 'string' },
    } as const;
    return parseArgs({ args, options, allowPositionals: false }).values;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Advice(`${reason}\n${usage}`);
  }
}
