/**
 * For operators: puts a copy that `npm run backup` has made in the place of everything that an account holds.
 * `npm run restore -- --from <folder>`. docs/operations.md says when, and what it means for what people have erased.
 */
import { parseArgs } from 'node:util';
import { shardCounts } from '../api/store/counts.ts';
import { dropRow } from '../api/store/copyRows.ts';
import { fillingBatches } from '../api/store/filling.ts';
import { draftStore } from '../api/store/drafts.ts';
import { publishing } from '../api/store/publishing.ts';
import { publishingStates } from '../api/store/publishingStates.ts';
import { questionSetStore } from '../api/store/questionSets.ts';
import { RESTORES, type Erasure } from '../api/store/restoreMark.ts';
import { responseStore } from '../api/store/responses.ts';
import { roundStore } from '../api/store/rounds.ts';
import type { Account } from '../api/store/account.ts';
import { tableNamed } from '../api/store/storage.ts';
import type { TableName } from '../api/store/tables.ts';
import { restoreText } from './copy/copyText.ts';
import { restore, type Gone } from './copy/restore.ts';
import { runsStill } from './copy/runsStill.ts';
import { ACCOUNT_USAGE, faultIn, NO_ACCOUNT, refuse } from './faults.ts';
import { operatorAccount } from './operatorAccount.ts';

const USAGE = `npm run restore -- --from <folder> [--replace] [--gone leave-out|bring-back] [--instead]
    [--other-account] [--no-app]

Puts a copy in the place of everything that the account holds.
--replace   deletes what the account holds. Without it the account has to be empty.
--gone      what becomes of answers and drafts that the copy holds and the account does not any more: erased again, or back.
--instead   takes this copy where the restore of another one was begun and cannot be ended.
--other-account  takes a copy of another account for one that is not empty.
--no-app    no Concord works on this account. Else API_ENDPOINT says where it does, and it has to be stopped.
${ACCOUNT_USAGE}`;

const isGone = (text: string): text is Gone => text === 'leave-out' || text === 'bring-back';

const read = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    options: {
      from: { type: 'string' },
      gone: { type: 'string' },
      replace: { type: 'boolean', default: false },
      instead: { type: 'boolean', default: false },
      'other-account': { type: 'boolean', default: false },
      'no-app': { type: 'boolean', default: false },
      help: { type: 'boolean' },
    },
  }).values;

async function run(args: readonly string[]): Promise<number> {
  let given: ReturnType<typeof read>;
  try {
    given = read(args);
  } catch (error) {
    return refuse(`${error instanceof Error ? error.message : ''}\n\n${USAGE}`);
  }
  if (given.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const { from: folder, gone, replace, instead, 'other-account': otherAccount, 'no-app': noApp } = given;
  if (folder === undefined || (gone !== undefined && !isGone(gone))) return refuse(USAGE);
  const account = operatorAccount(process.env);
  if (account === undefined) return refuse(`${NO_ACCOUNT}${USAGE}`);
  const working = noApp ? undefined : await whyNotNow(process.env.API_ENDPOINT);
  if (working !== undefined) return refuse(working);

  const progress = { begun: false };
  const deps = {
    tableOf: (name: TableName) => tableNamed(account, name),
    restores: tableNamed(account, RESTORES),
    erasing: erasing(account),
    begins: () => {
      progress.begun = true;
    },
  };
  try {
    const { text, code } = restoreText(await restore(deps, { folder, replace, gone, instead, otherAccount }));
    process[code === 0 ? 'stdout' : 'stderr'].write(text);
    return code;
  } catch (error) {
    if (!progress.begun) return refuse(`${faultIn(error)} Nothing was changed.\n`);
    process.stderr.write(`${faultIn(error)} The restore is not finished: run it again with --replace.\n`);
    return 1;
  }
}

/** Why nothing can be put in the place of what an app works with; undefined where it is stopped. */
async function whyNotNow(endpoint: string | undefined): Promise<string | undefined> {
  if (endpoint === undefined || endpoint === '')
    return 'Set API_ENDPOINT, as it stands in env/.env.production, or say --no-app where no Concord works on this account.\n';
  switch (await runsStill(endpoint)) {
    case 'works':
      return `Concord works at ${endpoint}. Stop it first.\n`;
    case 'unclear':
      return `What answers at ${endpoint} is neither Concord nor Azure for an app that is stopped. Where you know that it is stopped, say --no-app.\n`;
    case 'no-answer':
      return `Nothing answers at ${endpoint}, not even Azure for an app that is stopped. Where there is none, say --no-app.\n`;
    case 'stopped':
      return undefined;
  }
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
    ...roundStore(tableNamed(account, 'rounds'), { complain: () => undefined }),
    ...questionSetStore(tableNamed(account, 'questionSets')),
    ...responseStore(responses, counting),
    ...draftStore(responses),
    dropRow: (row: Erasure) => dropRow(responses, row),
  };
}

process.exitCode = await run(process.argv.slice(2));
