#!/usr/bin/env -S node --disable-warning=ExperimentalWarning
/** The commands of `concord`, one line each. */
import { analyse } from './analyse/analyse.ts';
import { done, refused, type Outcome } from './outcome.ts';
import { shown, shownFile } from '../csv/problems.ts';
import { simulate } from './simulate/simulate.ts';
import { analyseHelp, help, simulateHelp } from './usage.ts';

const commands: Readonly<Record<string, (args: readonly string[]) => Promise<Outcome> | Outcome>> = {
  analyse,
  simulate,
  help: ([command]) => done({ analyse: analyseHelp, simulate: simulateHelp }[command ?? ''] ?? help),
};

/** Files that cannot be opened, by the system's code. */
const fileReasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EEXIST: 'there is a file of this name already',
  EISDIR: 'this is a folder',
  ENOTDIR: 'there is no such folder',
  EACCES: 'you may not read or write it',
  EPERM: 'you may not read or write it',
  ENAMETOOLONG: 'the name is too long',
  ERR_INVALID_ARG_VALUE: 'this is no name of a file',
};

/** What to say where the file or the way we were called is wrong; undefined for everything else. */
function reasonOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  if (error.code.startsWith('ERR_PARSE_ARGS')) return `${error.message}\nSee "concord help".\n`;
  const reason = fileReasons[error.code];
  if (reason === undefined) return undefined;
  const file =
    'path' in error && typeof error.path === 'string' ? `${shownFile(error.path)}: ` : 'The file: ';
  return `${file}${reason}.\n`;
}

async function run([name = '', ...args]: readonly string[]): Promise<Outcome> {
  if (name === '--help' || name === '-h') return done(help);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) return refused(name === '' ? help : `There is no command ${shown(name)}.\n\n${help}`);
  try {
    return await command(args);
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === undefined) throw error;
    return refused(reason);
  }
}

// Whoever reads the output may stop early (a pager, head): that is no mistake.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  const { code, out, err } = await run(process.argv.slice(2));
  process.stderr.write(err);
  process.stdout.write(out);
  process.exitCode = code;
} catch (error) {
  process.stderr.write(
    `Something unexpected happened.\n${error instanceof Error ? (error.stack ?? '') : ''}\n`,
  );
  process.exitCode = 1;
}
