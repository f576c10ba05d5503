/**
 * For operators: copies everything that Concord keeps in tables into a folder, as it is at one moment.
 * `npm run backup -- --to <folder>`. docs/operations.md says when, and what such a copy is.
 */
import { parseArgs } from 'node:util';
import { tableToRead } from '../api/store/storage.ts';
import { backUp } from './copy/backUp.ts';
import { rowsByTable } from './copy/copyText.ts';
import { ACCOUNT_USAGE, faultIn, NO_ACCOUNT, refuse } from './faults.ts';
import { operatorAccount } from './operatorAccount.ts';

const USAGE = `npm run backup -- --to <folder>

Copies every table of Concord into a new or empty folder, a file each, and writes nothing to the storage.
${ACCOUNT_USAGE}`;

async function run(args: readonly string[]): Promise<number> {
  let given: { to?: string; help?: boolean };
  try {
    given = parseArgs({
      args: [...args],
      options: { to: { type: 'string' }, help: { type: 'boolean' } },
    }).values;
  } catch (error) {
    return refuse(`${error instanceof Error ? error.message : ''}\n\n${USAGE}`);
  }
  if (given.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  if (given.to === undefined) return refuse(USAGE);
  const account = operatorAccount(process.env);
  if (account === undefined) return refuse(`${NO_ACCOUNT}${USAGE}`);
  try {
    const outcome = await backUp(
      (name) => tableToRead(account, name),
      given.to,
      () => new Date(),
    );
    switch (outcome.kind) {
      case 'folder-taken':
        return refuse('This folder is not empty. Name a new one.\n');
      case 'being-restored':
        return refuse('No copy was made: a restore into this account was begun and has not ended.\n');
      case 'nothing-there':
        return refuse('No copy was made: this account holds nothing of Concord.\n');
      case 'changed-meanwhile':
        process.stderr.write(
          `No copy was made: ${outcome.tables.join(', ')} changed while they were read, three times. Stop Concord first.\n`,
        );
        return 1;
      case 'copied':
        process.stdout.write(
          `${rowsByTable(outcome.tables)}\nCopied. Whoever has this folder has the tables.\n`,
        );
        return 0;
    }
  } catch (error) {
    return refuse(`${faultIn(error)} No copy was made; run it again.\n`);
  }
}

process.exitCode = await run(process.argv.slice(2));
