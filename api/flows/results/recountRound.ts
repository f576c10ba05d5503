import type { QuestionSet } from '../../../assessment/questionSet.ts';
import type { RoundRecord, Versioned } from '../../../contract/records.ts';
import { stateAt } from '../rounds/roundAt.ts';

/** What was found; numbers of rows of counts, and of people by whom they are wrong. */
export interface Found {
  readonly compared: number;
  readonly wrongLive: number;
  readonly wrongBatches: number;
  readonly tooMany: number;
  readonly missing: number;
  readonly mended: number;
}

export interface Deps {
  now(): Date;
  readRound(id: string): Promise<Versioned<RoundRecord> | undefined>;
  questionSetOf(round: RoundRecord): Promise<QuestionSet>;
  shardsOf(round: RoundRecord): readonly string[];
  /** Looks at cells of one shard; 'sealed' where its counts are final. */
  recountShard(
    round: RoundRecord,
    set: QuestionSet,
    shard: string,
    how: { readonly mend: boolean; readonly only?: ReadonlySet<string> | undefined },
  ): Promise<{ readonly found: readonly Found[]; readonly unsettled: readonly string[] } | 'sealed'>;
  pause(ms: number): Promise<void>;
}

export type RecountOutcome =
  | { readonly kind: 'round-not-found' }
  /** Only the counts of an open round can be mended: those of a closed one are final, and others have none. */
  | { readonly kind: 'round-not-open' }
  | ({
      readonly kind: 'recounted';
      readonly shards: number;
      /** Cells of which nothing could be said, over all shards. */
      readonly unsettled: number;
    } & Found);

/** Cells in which people are answering are looked at so often. */
const TRIES = 6;
const PAUSE_MS = 100;

const nothing: Found = { compared: 0, wrongLive: 0, wrongBatches: 0, tooMany: 0, missing: 0, mended: 0 };

/**
 * Holds all counts of an open round against its responses, shard by shard, and mends them where asked to. People may
 * answer meanwhile; nothing is published by it.
 */
export async function recountRound(deps: Deps, roundId: string, mend: boolean): Promise<RecountOutcome> {
  const round = (await deps.readRound(roundId))?.value;
  if (!round) return { kind: 'round-not-found' };
  if (stateAt(round, deps.now()) !== 'open') return { kind: 'round-not-open' };
  const set = await deps.questionSetOf(round);
  const shards = deps.shardsOf(round);
  let sum = nothing;
  let unsettled = 0;
  for (const shard of shards) {
    let only: ReadonlySet<string> | undefined;
    for (let tried = 1; tried <= TRIES && only?.size !== 0; tried++) {
      if (tried > 1) await deps.pause(PAUSE_MS * tried);
      const looked = await deps.recountShard(round, set, shard, { mend, only });
      if (looked === 'sealed') return { kind: 'round-not-open' };
      sum = looked.found.reduce(added, sum);
      only = new Set(looked.unsettled);
    }
    unsettled += only?.size ?? 0;
  }
  return { kind: 'recounted', shards: shards.length, unsettled, ...sum };
}

const added = (one: Found, other: Found): Found => ({
  compared: one.compared + other.compared,
  wrongLive: one.wrongLive + other.wrongLive,
  wrongBatches: one.wrongBatches + other.wrongBatches,
  tooMany: one.tooMany + other.tooMany,
  missing: one.missing + other.missing,
  mended: one.mended + other.mended,
});
