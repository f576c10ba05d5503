import type { Histogram } from '../../../assessment/histogram.ts';
import type { QuestionSet } from '../../../assessment/questionSet.ts';
import {
  cellState,
  decided,
  firstUnpublished,
  nextStep,
  onTopOf,
  type BatchSizes,
  type PublishingState,
} from '../../../assessment/release/publishingState.ts';
import type { Released } from '../../../assessment/release/released.ts';
import type { ReleasedScope } from '../../../assessment/release/releasedScopes.ts';
import type { RoundRecord } from '../../../contract/records.ts';
import { toTheMinute } from '../calendar.ts';
import type { ReleaseHead } from './readResults.ts';
import { scopesInTurn } from './scopesInTurn.ts';

/** A state and its version in storage. */
export interface VersionedState {
  readonly state: PublishingState;
  readonly etag: string | undefined;
}

/** What is being published, by cell and by shard. */
export interface FrozenBatches {
  readonly batches: ReadonlyMap<string, readonly Histogram[]>;
  readonly inShards: ReadonlyMap<
    string,
    readonly { readonly cell: string; readonly batch: number; readonly n: number }[]
  >;
}

export interface Deps {
  now(): Date;
  readState(round: RoundRecord): Promise<VersionedState>;
  /** Replaces the state and the figures of cells with it; undefined where somebody else was first. */
  writeState(
    round: RoundRecord,
    state: PublishingState,
    etag: string | undefined,
    figures?: ReadonlyMap<string, Released<Histogram>>,
  ): Promise<VersionedState | undefined>;
  readCounts(round: RoundRecord): Promise<{
    readonly version: number;
    readonly sizes: BatchSizes;
    readonly marked: ReadonlyMap<string, number>;
  }>;
  freeze(round: RoundRecord, set: QuestionSet, state: PublishingState): Promise<void>;
  readFrozen(round: RoundRecord, set: QuestionSet, state: PublishingState): Promise<FrozenBatches>;
  markPublished(
    round: RoundRecord,
    set: QuestionSet,
    state: PublishingState,
    cells: Iterable<string>,
    frozen?: FrozenBatches,
  ): Promise<void>;
  /** What is published of every cell that has any figures. */
  readFigures(round: RoundRecord, set: QuestionSet): Promise<Map<string, Released<Histogram>>>;
  latestRelease(round: RoundRecord): Promise<ReleaseHead | undefined>;
  writeRelease(
    round: RoundRecord,
    scopes: readonly ReleasedScope[],
    made: Omit<ReleaseHead, 'number'>,
    before: ReleaseHead | undefined,
  ): Promise<ReleaseHead | 'lost-race'>;
}

/**
 * Tells whether anything has happened in a round: both parts only ever grow. The counts alone would not do: a server that
 * began to publish on older counts, and died, must be seen as well.
 * @param version of the counts
 */
export const progressOf = (version: number, { attempt }: PublishingState): number => version + attempt;

/** So many steps publish what is there, however it came to lie; a look ends some time. */
const MOST_STEPS = 20;
/** Somebody always wins, so this many lost races in a row are enough of them. */
const MOST_TRIES = 20;

/**
 * Publishes of an open round what may be published now, and makes a release of it. It may end at any point, be run by two
 * servers at once and be begun again: every step is decided in one place, and what is left to do is seen in the rows.
 * @returns the progress of the round when nothing was left to do; undefined where something may be
 */
export async function makeRelease(
  deps: Deps,
  round: RoundRecord,
  set: QuestionSet,
): Promise<number | undefined> {
  const seen = await publish(deps, round, set);
  return (await release(deps, round, set)) ? seen : undefined;
}

/**
 * Closes full batches and publishes them, until nothing may be published any more. What people answer meanwhile is left to
 * the next look, which they have asked for: in a rush, publishing every few answers would cost more than the answers.
 */
async function publish(deps: Deps, round: RoundRecord, set: QuestionSet): Promise<number | undefined> {
  let began: number | undefined;
  for (let step = 0; step < MOST_STEPS; step++) {
    const at = await deps.readState(round);
    const { state } = at;
    if (state.freezing) {
      await finish(deps, round, set, at);
      continue;
    }
    const { version, sizes, marked } = await deps.readCounts(round);
    const untold = Object.keys(state.cells).filter(
      (cell) => (marked.get(cell) ?? -1) < firstUnpublished(cellState(state, cell)) - 1,
    );
    if (untold.length > 0) await deps.markPublished(round, set, state, untold);

    const next = nextStep(round.minimumGroupSize, state, sizes);
    if (!next) return progressOf(version, state);
    if (version !== (began ??= version)) return undefined;
    const written = await take(deps, round, at, next);
    const after = written?.state.freezing && (await finish(deps, round, set, written));
    // Reading all counts again, to see that nothing is left, would cost as much as what was done.
    if (after && !nextStep(round.minimumGroupSize, after, sizes)?.freezing) return progressOf(version, after);
  }
  return undefined;
}

/** Freezes what is to be published, adds it up, and decides. @returns the state then; undefined where others decided */
async function finish(
  deps: Deps,
  round: RoundRecord,
  set: QuestionSet,
  at: VersionedState,
): Promise<PublishingState | undefined> {
  const { state } = at;
  await deps.freeze(round, set, state);
  const [frozen, figures] = await Promise.all([
    deps.readFrozen(round, set, state),
    deps.readFigures(round, set),
  ]);
  const decision = decided(round.minimumGroupSize, state, frozen.batches, figures);
  const written = await take(deps, round, at, decision.state, decision.figures);
  if (written) await deps.markPublished(round, set, written.state, decision.figures.keys(), frozen);
  return written?.state;
}

/**
 * Takes a step. Whoever fills a batch writes the same row, in a rush many times a second, and takes nothing from what was
 * worked out here, so that step is taken all the same. Undefined where somebody else has published or decided.
 */
async function take(
  deps: Deps,
  round: RoundRecord,
  before: VersionedState,
  next: PublishingState,
  figures?: ReadonlyMap<string, Released<Histogram>>,
): Promise<VersionedState | undefined> {
  let [etag, wanted] = [before.etag, next];
  for (let tried = 0; tried < MOST_TRIES; tried++) {
    const written = await deps.writeState(round, wanted, etag, figures);
    if (written) return written;
    const now = await deps.readState(round);
    const again = onTopOf(before.state, next, now.state);
    if (!again) return undefined;
    [etag, wanted] = [now.etag, again];
  }
  return undefined;
}

/** Makes a release of what is published, where there is anything newer than the last. Whether nothing is left to do. */
async function release(deps: Deps, round: RoundRecord, set: QuestionSet): Promise<boolean> {
  const before = await deps.latestRelease(round);
  // Before the figures: what is published in between makes another release, never none.
  const { publications } = (await deps.readState(round)).state;
  if (before?.final || publications <= (before?.publications ?? 0)) return true;
  const cells = await deps.readFigures(round, set);
  const scopes = await scopesInTurn(round, set, { cells, joined: [], staying: new Set(), final: false });
  const made = { releasedAt: toTheMinute(deps.now()), final: false, publications };
  return (await deps.writeRelease(round, scopes, made, before)) !== 'lost-race';
}
