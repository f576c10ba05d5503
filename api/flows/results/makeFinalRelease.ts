import type { Histogram } from '../../../assessment/histogram.ts';
import type { QuestionSet } from '../../../assessment/questionSet.ts';
import { closingOf, type CellAtClose } from '../../../assessment/release/closing.ts';
import { cellState, type PublishingState } from '../../../assessment/release/publishingState.ts';
import { finalFigures } from '../../../assessment/release/released.ts';
import type { RoundRecord, Versioned } from '../../../contract/records.ts';
import { toTheMinute } from '../calendar.ts';
import type { Deps as ReleaseDeps } from './makeRelease.ts';
import { scopesInTurn } from './scopesInTurn.ts';

export interface Deps extends Omit<ReleaseDeps, 'readCounts' | 'freeze' | 'readFrozen'> {
  readRound(id: string): Promise<Versioned<RoundRecord> | undefined>;
  replaceRound(round: Versioned<RoundRecord>): Promise<Versioned<RoundRecord> | 'changed-meanwhile'>;
  /** Lets everybody's answers stand where the round's roster says. */
  settleRoster(roundId: string): Promise<void>;
  /** How many people were invited, by cell; undefined where that is not known. */
  invitedTo(round: RoundRecord): Promise<ReadonlyMap<string, number> | undefined>;
  seal(round: RoundRecord, set: QuestionSet): Promise<void>;
  readSealed(
    round: RoundRecord,
    set: QuestionSet,
  ): Promise<ReadonlyMap<string, { readonly now: Histogram; readonly stayed: ReadonlyMap<number, number> }>>;
  /** Removes what was kept for the final figures alone. */
  tidy(round: RoundRecord, set: QuestionSet): Promise<void>;
}

/** Answers that are still on their way write the same row. */
const MOST_TRIES = 20;

/**
 * Makes the final release of a round that has closed, once. Like every release it may end at any point and be begun again.
 * @returns whether the round is done with
 */
export async function makeFinalRelease(deps: Deps, round: RoundRecord, set: QuestionSet): Promise<boolean> {
  const before = await deps.latestRelease(round);
  if (!before?.final) {
    // In this order: the round stays closed whatever the clocks say, nothing more is published, every shard knows what
    // was, whoever was moved at the last moment counts where they belong, and then nothing is counted any more. What is
    // added up after that can never change.
    const closed = await closeForGood(deps, round);
    if (!closed) return false;
    const state = await endPublishing(deps, closed);
    if (!state) return false;
    await deps.markPublished(closed, set, state, Object.keys(state.cells));
    if (closed.rosterVersion !== null) await deps.settleRoster(closed.id);
    await deps.seal(closed, set);
    if (!(await release(deps, closed, set, state))) return false;
  }
  await deps.tidy(round, set);
  return true;
}

/** A round that was closed by the clock is closed in its record too: another server's clock may be late. */
async function closeForGood(deps: Deps, { id }: RoundRecord): Promise<RoundRecord | undefined> {
  const found = await deps.readRound(id);
  if (!found) return undefined;
  const { value, etag } = found;
  if (value.state === 'closed') return value;
  if (new Date(value.closesAt) > deps.now()) return undefined; // extended in the meantime
  const closed = { ...value, state: 'closed', closedAt: value.closesAt } as const;
  const replaced = await deps.replaceRound({ value: closed, etag });
  return replaced === 'changed-meanwhile' ? undefined : replaced.value;
}

async function endPublishing(deps: Deps, round: RoundRecord): Promise<PublishingState | undefined> {
  for (let tried = 0; tried < MOST_TRIES; tried++) {
    const { state, etag } = await deps.readState(round);
    if (state.closed) return state;
    // What was being published has not been shown: its people count in the final.
    const written = await deps.writeState(round, { ...state, freezing: null, closed: true }, etag);
    if (written) return written.state;
  }
  return undefined;
}

async function release(
  deps: Deps,
  round: RoundRecord,
  set: QuestionSet,
  state: PublishingState,
): Promise<boolean> {
  const sealed = await deps.readSealed(round, set);
  const lastPublished = await deps.readFigures(round, set);
  const atClose = new Map<string, CellAtClose>();
  for (const [cell, { now, stayed }] of sealed) {
    const batches = cellState(state, cell).published.map(([upTo, people]) => {
      const still = stayed.get(upTo) ?? 0;
      return { left: people - still, stayed: still };
    });
    atClose.set(cell, { people: now.n, batches });
  }
  const closing = closingOf(round.minimumGroupSize, round.regions.length, atClose);
  const cells = finalFigures(
    closing,
    new Map([...sealed].map(([cell, { now }]) => [cell, { now, lastPublished: lastPublished.get(cell) }])),
  );
  const staying = [...closing.verdicts].filter(([, verdict]) => verdict === 'last-published');
  const scopes = await scopesInTurn(round, set, {
    cells,
    joined: closing.joined,
    staying: new Set(staying.map(([cell]) => cell)),
    final: true,
    invited: await deps.invitedTo(round),
  });
  const before = await deps.latestRelease(round);
  if (before?.final) return true;
  const made = {
    releasedAt: toTheMinute(deps.now(), round.closedAt ?? ''),
    final: true,
    publications: state.publications,
    counts: Object.fromEntries(atClose),
  };
  return (await deps.writeRelease(round, scopes, made, before)) !== 'lost-race';
}
