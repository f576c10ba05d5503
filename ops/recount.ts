/**
 * For operators: holds the live counts of an open round against its stored responses, and mends them where asked to.
 * `npm run recount -- --round <id> [--mend]`, signed in to Entra (STORAGE_TABLES, STORAGE_TOKEN), or with the connection
 * string of a storage that takes keys (STORAGE_CONNECTION). docs/operations.md says when, and how.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { recountRound } from '../api/flows/results/recountRound.ts';
import { shardCounts } from '../api/store/counts.ts';
import { partitionsOf } from '../api/store/keys.ts';
import { publishing } from '../api/store/publishing.ts';
import { publishingStates } from '../api/store/publishingStates.ts';
import { questionSetStore } from '../api/store/questionSets.ts';
import { recountStore } from '../api/store/recount.ts';
import { roundStore } from '../api/store/rounds.ts';
import { tableNamed, tableToRead } from '../api/store/storage.ts';
import type { TableName } from '../api/store/tables.ts';
import { roundId } from '../contract/answers.ts';
import { ACCOUNT_USAGE, faultIn, isUnreadable, NO_ACCOUNT, refuse } from './faults.ts';
import { operatorAccount } from './operatorAccount.ts';
import { recountText } from './recountText.ts';

const USAGE = `npm run recount -- --round <id> [--mend]

Compares the counts of an open round with its responses, and says in numbers what is wrong.
Without --mend nothing is written.
${ACCOUNT_USAGE}`;

async function run(args: readonly string[]): Promise<number> {
  let given: { round?: string; mend?: boolean; help?: boolean };
  try {
    const options = {
      round: { type: 'string' },
      mend: { type: 'boolean' },
      help: { type: 'boolean' },
    } as const;
    given = parseArgs({ args: [...args], options }).values;
  } catch (error) {
    return refuse(`${error instanceof Error ? error.message : ''}\n\n${USAGE}`);
  }
  if (given.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  if (given.round === undefined) return refuse(USAGE);
  const account = operatorAccount(process.env);
  if (account === undefined) return refuse(`${NO_ACCOUNT}${USAGE}`);
  if (!roundId.safeParse(given.round).success) return refuse('There is no such round.\n');
  // Whoever looks alone needs no right to write, and makes no table in an account that was not meant.
  const table = (name: TableName) => (given.mend ? tableNamed : tableToRead)(account, name);
  const [responses, counts] = [table('responses'), shardCounts()];
  const states = publishingStates(table('releases'));
  const deps = {
    now: () => new Date(),
    ...roundStore(table('rounds'), { complain: () => undefined }),
    ...questionSetStore(table('questionSets')),
    ...recountStore(responses, states, publishing(responses, states, counts), counts),
    shardsOf: partitionsOf,
    pause: (ms: number) => wait(ms),
  };
  try {
    const { text, code } = recountText(await recountRound(deps, given.round, given.mend ?? false));
    process.stdout.write(text);
    return code;
  } catch (error) {
    if (!isUnreadable(error))
      return refuse(`${faultIn(error)} What was mended before stays mended; run it again.\n`);
    process.stderr.write(`${faultIn(error)} The round cannot be judged.\n`);
    return 1;
  }
}

process.exitCode = await run(process.argv.slice(2));
