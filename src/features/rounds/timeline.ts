import type { RosterReply } from '../../../contract/roster.ts';
import { DAY_FROM_HOUR, DAY_UNTIL_HOUR } from '../../../contract/quietHours.ts';
import type { Round } from '../../../contract/rounds.ts';
import { daysUntil, hourAt } from './dates.ts';

export type Milestone = 'opens' | 'invited' | 'invites' | 'reminded' | 'today' | 'last-reminder' | 'closes';

export interface TimelinePoint {
  readonly what: Milestone;
  readonly at: string;
  readonly past: boolean;
  /** It is the day of the round's calendar that is today. */
  readonly today: boolean;
  /** Place on the line from its beginning: 0 to 100, moved apart where two would stand in each other's way. */
  readonly place: number;
}

const DAY_MS = 24 * 3600 * 1000;
const REMINDED_AFTER_DAYS = 3;
const LAST_REMINDER_BEFORE_DAYS = 2;
const HOUR_MS = 3600 * 1000;
/** Narrower than this, two labels collide: the stylesheet gives each less than this share of the narrowest line. */
const APART = 22;

/**
 * What happens when in a round, in the order of time; empty while it has no opening day. Where there is no roster, nobody
 * can be invited or reminded. That people were invited is not told: whom invitations have reached stands with the messages.
 * Nor are reminders once it is over: one that was closed by hand ended before its last one, and has no other closing now.
 * @param roster the list in numbers: while everybody on it is known by address alone, the opening invites nobody
 */
export function timelineOf(
  round: Round,
  now: Date,
  roster: Pick<NonNullable<RosterReply['roster']>, 'people' | 'notYetMatched'> | null,
): TimelinePoint[] {
  if (round.opensAt === null) return [];
  const [from, to] = [Date.parse(round.opensAt), Date.parse(round.closesAt)];
  const reminds = round.roster !== null && round.state !== 'closed';
  const toInvite = roster !== null && roster.notYetMatched < roster.people && from > now.getTime();
  const opensAtNight = hourAt(round, round.opensAt) >= DAY_UNTIL_HOUR;
  const points: { what: Milestone; at: number }[] = [
    { what: toInvite && !opensAtNight ? 'invited' : 'opens', at: from },
  ];
  if (toInvite && opensAtNight) {
    const morning = from + (24 - hourAt(round, round.opensAt) + DAY_FROM_HOUR) * HOUR_MS;
    if (morning < to) points.push({ what: 'invites', at: morning });
  }
  if (reminds) {
    const days = daysUntil(round, new Date(from), round.closesAt);
    const last = Math.max(1, days - LAST_REMINDER_BEFORE_DAYS);
    // In a short round the last reminder is the only one.
    if (REMINDED_AFTER_DAYS < last)
      points.push({ what: 'reminded', at: from + REMINDED_AFTER_DAYS * DAY_MS });
    if (last <= days) points.push({ what: 'last-reminder', at: Math.min(to, from + last * DAY_MS) });
  }
  points.push({ what: 'closes', at: to });
  const isToday = (at: number) =>
    round.state === 'open' && daysUntil(round, now, new Date(at).toISOString()) === 0;
  // What happens today marks the day: a sign of its own beside it would be a second one for the same.
  if (round.state === 'open' && !points.some(({ at }) => isToday(at)))
    points.push({ what: 'today', at: now.getTime() });
  points.sort((a, b) => a.at - b.at);
  const places = spread(points.map(({ at }) => (100 * (at - from)) / Math.max(1, to - from)));
  return points.map(({ what, at }, index) => ({
    what,
    at: new Date(at).toISOString(),
    past: at <= now.getTime(),
    today: isToday(at),
    place: places[index] ?? 0,
  }));
}

/** Places between 0 and 100 in the same order, at least APART from each other, or evenly where there is no room for that. */
export function spread(places: readonly number[]): number[] {
  const apart = Math.min(APART, 100 / Math.max(1, places.length - 1));
  const moved: number[] = [];
  for (const place of places) moved.push(Math.max(place, (moved.at(-1) ?? -apart) + apart));
  for (let index = moved.length - 1, most = 100; index >= 0; index--, most = (moved[index + 1] ?? 0) - apart)
    moved[index] = Math.max(0, Math.min(moved[index] ?? 0, most));
  return moved;
}
