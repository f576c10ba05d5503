import type { RoundRecord } from '../../../contract/records.ts';
import type { Round, RoundState } from '../../../contract/rounds.ts';

/**
 * The state of a round at a moment. Opening and closing times act by themselves, so that a timer that was down for a
 * day can neither keep a round open nor shut one.
 */
export function stateAt(round: Pick<RoundRecord, 'state' | 'opensAt' | 'closesAt'>, now: Date): RoundState {
  const passed = (time: string) => new Date(time) <= now;
  const opened =
    round.state === 'open' ||
    (round.state === 'scheduled' && round.opensAt !== null && passed(round.opensAt));
  return opened ? (passed(round.closesAt) ? 'closed' : 'open') : round.state;
}

/** The day (UTC) on which a round's responses are deleted: its retention after closing. From then on it reminds nobody. */
export function deletesOn(round: Pick<RoundRecord, 'closedAt' | 'closesAt' | 'retentionMonths'>): string {
  const day = new Date(round.closedAt ?? round.closesAt);
  const dayOfMonth = day.getUTCDate();
  day.setUTCMonth(day.getUTCMonth() + round.retentionMonths);
  // A month that is too short for the day ends on its last day, not in the next month.
  if (day.getUTCDate() !== dayOfMonth) day.setUTCDate(0);
  return day.toISOString().slice(0, 10);
}

/** A round as it is told to people. */
export function roundAt(record: RoundRecord, now: Date): Round {
  const { shards: _s, owner: _o, rosterVersion: _v, pseudonymKey: _k, closedAt, ...told } = record;
  // A round that was closed by hand closed then, whatever had been planned.
  const closesAt = closedAt ?? record.closesAt;
  const suggestsPlace = (record.placeRules ?? []).length > 0 && ({ suggestsPlace: true } as const);
  return { ...told, ...suggestsPlace, closesAt, state: stateAt(record, now), deletesOn: deletesOn(record) };
}

/** People see rounds from their opening on; before that, only owners. */
export const isPublic = (state: RoundState): boolean => state === 'open' || state === 'closed';
