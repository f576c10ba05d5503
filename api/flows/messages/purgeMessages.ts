import type { DeliverySummary } from '../../../contract/deliveryRecords.ts';
import type { RoundRecord } from '../../../contract/records.ts';
import { daysLater } from '../calendar.ts';
import { lastingKinds } from './deliveryKinds.ts';
import { publicRounds, type Deps as RoundDeps } from '../rounds/publicRounds.ts';
import { roundAt } from '../rounds/roundAt.ts';
import { isForgotten } from '../rounds/seeToRounds.ts';

export interface Deps extends RoundDeps {
  /** Deletes everything about a round. @returns how many rows, `most` where there may be more */
  purgeDeliveries(roundId: string, most: number): Promise<number>;
  purgeDoneDeliveries(
    roundId: string,
    isOver: (message: DeliverySummary) => boolean,
    most: number,
  ): Promise<number>;
  /** Deletes whose reminder of a day was taken, before that day, and who wanted quiet until then. */
  purgeQuiet(beforeDay: string, most: number): Promise<number>;
}

/** A run ends before it keeps anything else waiting; the next one goes on. */
const MOST_A_RUN = 2_000;
/** So many days after a round has closed, what need not be known any more goes. */
export const KEPT_DAYS = 14;
/** In every time zone the day is over. */
const DAY_OVER = 2;

/** Deletes what is kept of messages and of people's quiet, once it has served. @returns whether more is left */
export async function purgeMessages(deps: Deps): Promise<'done' | 'more'> {
  const today = deps.now().toISOString().slice(0, 10);
  let left = MOST_A_RUN - (await deps.purgeQuiet(daysLater(today, -DAY_OVER), MOST_A_RUN));
  for await (const round of publicRounds(deps)) {
    if (left <= 0) return 'more';
    left -= await purgeRound(deps, round, left);
  }
  return left > 0 ? 'done' : 'more';
}

/** Whether messages of a round are being deleted, or will be within the day. */
export const isPurged = (round: RoundRecord, now: Date): boolean =>
  now.toISOString().slice(0, 10) >= keptUntil(round, now);

const keptUntil = (round: RoundRecord, now: Date): string =>
  daysLater(roundAt(round, now).closesAt.slice(0, 10), KEPT_DAYS);

/**
 * Deletes what may go of a round's messages: everything when its retention time is over; some days after its closing
 * what can be neither changed nor asked for again, above all who was reminded to answer.
 * @returns how many rows
 */
export async function purgeRound(deps: Deps, round: RoundRecord, most: number): Promise<number> {
  const now = deps.now();
  if (isForgotten(round, now)) return deps.purgeDeliveries(round.id, most);
  if (!isPurged(round, now)) return 0;
  const before = daysLater(now.toISOString().slice(0, 10), -KEPT_DAYS);
  const isOver = ({ kind, askedAt }: DeliverySummary): boolean =>
    !lastingKinds.includes(kind) && askedAt.slice(0, 10) < before;
  return deps.purgeDoneDeliveries(round.id, isOver, most);
}
