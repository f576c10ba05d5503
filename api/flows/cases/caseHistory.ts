import type { CaseEvent } from '../../../contract/disagreements.ts';
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
 */
export function cardVersionOf(one: Pick<CaseRecord, 'history' | 'changedAt' | 'figuresFinal'>): number {
  const events = Math.min(one.history.length, MOST_EVENTS);
  return events + eventNumberOf(one) + (one.figuresFinal ? 1 : 0);
}

/**
 * The history with one more event. Nothing that somebody does with a case is ever refused because its history is long: the
 * oldest change of a step goes, or the oldest remark.
 */
export function withEvent(history: readonly CaseEvent[], event: CaseEvent): CaseEvent[] {
  const all = [...history];
  while (all.length >= MOST_EVENTS) {
    const spared = SPARED_FIRST.map((act) => all.findIndex((one) => one.act === act)).find((at) => at >= 0);
    all.splice(spared ?? 1, 1);
  }
  return [...all, event];
}
