/** `npm run package:teams [-- --env local|dev|...]`: makes the zip that is uploaded to Teams. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { makeAppPackage } from './appPackage.ts';
import { readEnvironment, whereEmptyOnesComeFrom } from './environment.ts';

const root = path.resolve(import.meta.dirname, '..');

const USAGE =
  'Use: npm run package:teams -- [--env NAME]\nMakes the zip for Teams with the values of env/.env.NAME.';

/** What was given on the command line; why it is not understood. */
function read() {
  try {
    return parseArgs({ options: { env: { type: 'string', default: 'local' }, help: { type: 'boolean' } } })
      .values;
  } catch (error) {
    return error instanceof Error ? error.message : '';
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

const given = read();
if (typeof given === 'string') {
  console.error(`${given}\n${USAGE}`);
  process.exitCode = 1;
} else if (given.help) console.log(USAGE);
else await packageFor(given.env);
