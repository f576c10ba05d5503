#!/usr/bin/env -S node --disable-warning=ExperimentalWarning
/** The commands of `concord`, one line each. */
import { analyse } from './analyse/analyse.ts';
import { done, refused, type Outcome } from './outcome.ts';
import { simulate } from './simulate/simulate.ts';
import { analyseHelp, help, simulateHelp } from './usage.ts';

const commands: Readonly<Record<string, (args: readonly string[]) => Promise<Outcome> | Outcome>> = {
  analyse,
  simulate,
  help: ([command]) => done({ analyse: analyseHelp, simulate: simulateHelp }[command ?? ''] ?? help),
};

/** What is wrong with a file or with the way we were called: the reason is the reader's to know. */
const theirs: ReadonlySet<string> = new Set([
  'ENOENT',
  'EISDIR',
  'EACCES',
  'EPERM',
  'ENOTDIR',
  'ENAMETOOLONG',
  'ERR_INVALID_ARG_VALUE',
]);

async function run([name = '', ...args]: readonly string[]): Promise<Outcome> {
  if (name === '--help' || name === '-h') return done(help);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) return refused(name === '' ? help : `There is no command "${name}".\n\n${help}`);
  try {
    return await command(args);
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string')
      if (theirs.has(error.code) || error.code.startsWith('ERR_PARSE_ARGS'))
        return refused(`${error.message}\n`);
    throw error;
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
