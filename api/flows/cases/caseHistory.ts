import type { CaseEvent } from '../../../contract/caseHistory.ts';
import type { CaseNews, CaseRecord } from '../../../contract/records.ts';
import { secondsAt } from '../calendar.ts';

/**
 * The version of a case as people see it: what has happened to it. Newer figures, and that a message about it has been
 * sent, change its row and nothing that somebody acting on it would have to know.
 */
export const versionOf = ({ history, changedAt }: Pick<CaseRecord, 'history' | 'changedAt'>): string =>
  `${history.length} ${changedAt}`;

/** What people have still to be told, with one thing more. A case that changes often before anybody is told has changed. */
export const withNews = (pending: readonly CaseNews[], news: CaseNews): CaseNews[] =>
  pending.at(-1) === news ? [...pending] : [...pending, news];

/** A row holds 1 MiB: so many events with the longest notes fit. */
const MOST_EVENTS = 300;
/** What can be spared first: changes of steps, whose newest state stands in the step; then remarks. */
const SPARED_FIRST = ['step-changed', 'not-useful', 'noted'] as const;

/**
 * A number that grows with what happens to a case. A history that is full does not grow any more; from then on the time of
 * its last event counts, in seconds.
 */
export const eventNumberOf = ({ history, changedAt }: Pick<CaseRecord, 'history' | 'changedAt'>): number =>
  history.length < MOST_EVENTS ? history.length : MOST_EVENTS + secondsAt(changedAt);

/**
 * Of two cards of a case, the one with the higher number shows the newer state; final figures are newer than any before
 * them. Storage counts to 2^31, so what counts seconds already is not doubled.
 *
 * While servers are exchanged, one from before final figures had a number of their own counts events once (`eventNumberOf`).
 * Its number is always below ours for the same state and every later one, so nothing older of it can take the place of what
 * we have asked for. The other way round, what it notes after us waits for our next card of the case.
 */
export function cardVersionOf(one: Pick<CaseRecord, 'history' | 'changedAt' | 'figuresFinal'>): number {
  const events = Math.min(one.history.length, MOST_EVENTS);
  return events + eventNumberOf(one) + (one.figuresFinal ? 1 : 0);
}

/** What a history may hold of a row's 1 MiB, which has two bytes for a character. */
const MOST_CHARACTERS = 400_000;

/**
 * The history with one more event. Nothing that somebody does with a case is ever refused because its history is long: the
 * oldest change of a step goes, or the oldest remark. Before that, the oldest of what steps once read goes, and that they
 * read otherwise stays.
 */
export function withEvent(history: readonly CaseEvent[], event: CaseEvent): CaseEvent[] {
  const all = [...history];
  while (all.length >= MOST_EVENTS) {
    const spared = SPARED_FIRST.map((act) => all.findIndex((one) => one.act === act)).find((at) => at >= 0);
    all.splice(spared ?? 1, 1);
  }
  return withinRow([...all, event]);
}

function withinRow(history: readonly CaseEvent[]): CaseEvent[] {
  let over = JSON.stringify(history).length - MOST_CHARACTERS;
  return history.map((one) => {
    if (over <= 0 || !one.change) return one;
    const { what, measure, target, ...rest } = one.change;
    if (!what && !measure && !target) return one;
    const shorter: CaseEvent = { ...one, change: { ...rest, wording: true } };
    over -= JSON.stringify(one).length - JSON.stringify(shorter).length;
    return shorter;
  });
}
