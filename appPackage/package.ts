/** `npm run package:teams [-- --env local|dev|...]`: makes the zip that is uploaded to Teams. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { makeAppPackage } from './appPackage.ts';
import { readEnvironment, whereEmptyOnesComeFrom } from './environment.ts';

const root = path.resolve(import.meta.dirname, '..');

/** @returns the name of the environment, or undefined where the command line is not understood. */
function environmentAskedFor(): string | undefined {
  try {
    return parseArgs({ options: { env: { type: 'string', default: 'local' } } }).values.env;
  } catch {
    return undefined;
  }
}

async function packageFor(env: string): Promise<void> {
  const values = readEnvironment(path.join(root, 'env'), env);
  const made = values
    ? await makeAppPackage(import.meta.dirname, values)
    : { kind: 'refused' as const, problems: ['there is no such file'] };

  if (made.kind === 'refused') {
    console.error([`No package is made. env/.env.${env}:`, ...made.problems].join('\n  '));
    const help = values && whereEmptyOnesComeFrom(env, values);
    if (help !== undefined) console.error(help);
    process.exitCode = 1;
    return;
  }
  const file = path.join(root, `appPackage/build/concord-${env}.zip`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, made.zip);
  console.log(`${path.relative(root, file)}: ${made.name}, version ${made.version}`);
}

const env = environmentAskedFor();
if (env === undefined) {
  console.error('Usage: npm run package:teams -- --env <name>, for the values of env/.env.<name>');
  process.exitCode = 1;
} else {
  await packageFor(env);
}
