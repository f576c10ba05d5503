/**
 * For operators: puts a copy that `npm run backup` has made in the place of everything that an account holds.
 * `npm run restore -- --from <folder>`. docs/operations.md says when, and what it means for what people have erased.
 */
import { parseArgs } from 'node:util';
import { shardCounts } from '../api/store/counts.ts';
import { dropRow } from '../api/store/copyRows.ts';
import { fillingBatches } from '../api/store/filling.ts';
import { publishing } from '../api/store/publishing.ts';
import { publishingStates } from '../api/store/publishingStates.ts';
import { questionSetStore } from '../api/store/questionSets.ts';
import { responseStore } from '../api/store/responses.ts';
import { roundStore } from '../api/store/rounds.ts';
import type { Account } from '../api/store/account.ts';
import { tableNamed } from '../api/store/storage.ts';
import type { TableName } from '../api/store/tables.ts';
import { restoreText } from './copy/copyText.ts';
import type { AnswerPlace } from './copy/erased.ts';
import { restore, type Gone } from './copy/restore.ts';
import { runsStill } from './copy/runsStill.ts';
import { ACCOUNT_USAGE, faultIn, NO_ACCOUNT, refuse } from './faults.ts';
import { operatorAccount } from './operatorAccount.ts';

const USAGE = `npm run restore -- --from <folder> [--replace] [--gone leave-out|bring-back] [--no-app]

Puts a copy in the place of everything that the account holds.
--replace   deletes what the account holds. Without it the account has to be empty.
--gone      what becomes of answers that the copy holds and the account does not any more: erased again, or back.
--no-app    no Concord works on this account. Else API_ENDPOINT says where it does, and it has to be stopped.
${ACCOUNT_USAGE}`;

const isGone = (text: string): text is Gone => text === 'leave-out' || text === 'bring-back';

async function run(args: readonly string[]): Promise<number> {
  let given: { from?: string; gone?: string; replace?: boolean; 'no-app'?: boolean; help?: boolean };
  try {
    const options = {
      from: { type: 'string' },
      gone: { type: 'string' },
      replace: { type: 'boolean' },
      'no-app': { type: 'boolean' },
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
  const { from: folder, gone, replace = false, 'no-app': noApp = false } = given;
  if (folder === undefined || (gone !== undefined && !isGone(gone))) return refuse(USAGE);
  const account = operatorAccount(process.env);
  if (account === undefined) return refuse(`${NO_ACCOUNT}${USAGE}`);
  const working = noApp ? undefined : await whyNotNow(process.env.API_ENDPOINT);
  if (working !== undefined) return refuse(working);

  const target = typeof account === 'string' ? account : account.tables;
  const tableOf = (name: TableName) => tableNamed(account, name);
  try {
    const outcome = await restore(tableOf, erasing(account), { folder, target, replace, gone });
    const { text, code } = restoreText(outcome);
    process[code === 0 ? 'stdout' : 'stderr'].write(text);
    return code;
  } catch (error) {
    process.stderr.write(`${faultIn(error)} The restore is not finished: run it again in the same way.\n`);
    return 1;
  }
}

/** Why nothing can be put in the place of what an app works with; undefined where it is stopped. */
async function whyNotNow(endpoint: string | undefined): Promise<string | undefined> {
  if (endpoint === undefined || endpoint === '')
    return 'Set API_ENDPOINT, as it stands in env/.env.production, or say --no-app where no Concord works on this account.\n';
  const runs = await runsStill(endpoint);
  if (runs === 'no-answer')
    return `Nothing answers at ${endpoint}, not even Azure for an app that is stopped. Where there is none, say --no-app.\n`;
  return runs ? `Concord works at ${endpoint}. Stop it first.\n` : undefined;
}

/** What erases answers as the product does. */
function erasing(account: Account) {
  const responses = tableNamed(account, 'responses');
  const [states, counts] = [publishingStates(tableNamed(account, 'releases')), shardCounts()];
  const counting = {
    counts,
    filling: fillingBatches(states),
    publishing: publishing(responses, states, counts),
  };
  return {
    ...roundStore(tableNamed(account, 'rounds'), () => undefined),
    ...questionSetStore(tableNamed(account, 'questionSets')),
    ...responseStore(responses, counting),
    dropRow: (place: AnswerPlace) => dropRow(responses, place),
  };
}

process.exitCode = await run(process.argv.slice(2));
