import { setTimeout as wait } from 'node:timers/promises';
import type { TableClient } from '@azure/data-tables';
import type { QuestionSet } from '../../assessment/questionSet.ts';
import type { ResponseRecord, RoundRecord } from '../../contract/records.ts';
import { changeCounts, type Change } from './changeCounts.ts';
import { personKeys, readPerson, replacePerson } from './personRow.ts';
import { patience, rowOrNothing, type Table } from './storage.ts';
import type { Counting, Obstacle } from './standing.ts';

/** Somebody always wins a race, so this many lost ones in a row mean that something else is wrong. */
const MOST_ATTEMPTS = 20;
/** Waiting grows with every lost race, up to this. */
const LONGEST_WAIT_MS = 200;
/** Publishing a batch takes a moment; if it takes longer than this, somebody crashed over it and a look will go on. */
const FROZEN_MS = 5_000;
const THAW_MS = 50;

/** What takes the place of a person's response, by what it is at that moment; nothing, to erase it. */
type Next = (before: ResponseRecord | undefined) => ResponseRecord | undefined;

/** Responses and the counts made from them, which change together or not at all. */
export function responseStore(responses: Table, counting: Counting) {
  const replaceInTurn = async (
    round: RoundRecord,
    set: QuestionSet,
    pseudonym: string,
    next: Next,
    keepsDraft = false,
  ) => {
    const [table, keys] = [await responses(), personKeys(round, pseudonym)];
    const change = { round, set, keys, next, keepsDraft };
    const until = Date.now() + FROZEN_MS;
    do {
      const outcome = await counting.counts.inTurn(keys.partitionKey, () => replace(table, counting, change));
      if (typeof outcome === 'string') return outcome;
      // Whoever publishes wants the same rows, so their turn is left to them.
      if (outcome.kind === 'frozen') await wait(THAW_MS);
      else if (outcome.kind === 'unmarked')
        await counting.publishing.markShard(round, set, keys.partitionKey, outcome.cell);
      else return outcome.kind === 'closed' ? outcome.kind : 'busy';
    } while (Date.now() < until);
    return 'busy';
  };

  return {
    async readResponse(round: RoundRecord, pseudonym: string): Promise<ResponseRecord | undefined> {
      return (await readPerson(await responses(), personKeys(round, pseudonym)))?.response;
    },

    async hasResponded(round: RoundRecord, pseudonym: string): Promise<boolean> {
      const table = await responses();
      const { partitionKey, rowKey } = personKeys(round, pseudonym);
      const options = { queryOptions: { select: ['response'] }, abortSignal: patience() };
      const row = await rowOrNothing(table.getEntity<{ response?: string }>(partitionKey, rowKey, options));
      return row?.response !== undefined;
    },

    /** Counts the response exactly once, in place of the person's earlier one; the draft goes. */
    async saveResponse(round: RoundRecord, set: QuestionSet, pseudonym: string, response: ResponseRecord) {
      return replaceInTurn(round, set, pseudonym, () => response);
    },

    /**
     * Lets a person's answers count on another side or in another region; published ones keep their cell until the round
     * ends. 'unchanged' where there are none, or where they stand there already.
     */
    async moveResponse(
      round: RoundRecord,
      set: QuestionSet,
      pseudonym: string,
      standing: Pick<ResponseRecord, 'side' | 'region'>,
    ) {
      const moved: Next = (before) => before && { ...before, ...standing };
      return replaceInTurn(round, set, pseudonym, moved, true);
    },

    /** Deletes the response and the draft, and takes the response out of the counts. */
    async eraseResponse(round: RoundRecord, set: QuestionSet, pseudonym: string) {
      const outcome = await replaceInTurn(round, set, pseudonym, () => undefined);
      switch (outcome) {
        case 'saved':
        case 'closed':
          return 'erased';
        case 'unchanged':
          return 'nothing-there';
        case 'busy':
          return 'busy';
      }
    },
  };
}

/**
 * Puts `next` of it in the place of a person's response, and its bins in the place of the earlier ones: one transaction, tried
 * again when somebody else changed one of its rows.
 * @returns 'closed' where the counts of the round are sealed: an erasure is done then, a response is not taken
 */
async function replace(
  table: TableClient,
  counting: Counting,
  { next: nextOf, ...change }: Omit<Change, 'next'> & { readonly next: Next },
): Promise<'saved' | 'unchanged' | Obstacle> {
  const { keys, keepsDraft } = change;
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    if (attempt > 0) await wait(Math.random() * Math.min(LONGEST_WAIT_MS, 5 * 2 ** attempt));

    const before = await readPerson(table, keys);
    const next = nextOf(before?.response);
    const same = isSame(before?.response, next);
    if (same && (keepsDraft || !before?.draft)) return 'unchanged';
    if (same && before) {
      if ((await replacePerson(table, keys, before)) === 'done') return next ? 'unchanged' : 'saved';
      continue;
    }
    const outcome = await changeCounts(table, counting, { ...change, next }, before);
    switch (outcome.kind) {
      case 'saved':
        return outcome.kind;
      case 'again':
        continue;
      case 'frozen':
      case 'unmarked':
        return outcome;
      case 'closed':
        if (next || !before) return outcome;
        // What was counted at the closing stays in the final figures; the answers themselves go.
        if (
          (await replacePerson(table, keys, { ...before, response: undefined, place: undefined })) === 'done'
        )
          return outcome;
    }
  }
  return { kind: 'again' };
}

/** Whether the counts stay as they are: identical answers change nothing, not even the day. */
function isSame(before: ResponseRecord | undefined, next: ResponseRecord | undefined): boolean {
  if (before === undefined || next === undefined) return before === next;
  const told = ({ side, region, answers, awareness }: ResponseRecord) =>
    JSON.stringify([side, region, answers, awareness?.A1, awareness?.A2]);
  return told(before) === told(next);
}
