import type { RoundRecord } from '../../../contract/records.ts';
import { daysLater } from '../calendar.ts';

/** A summary that could not be sent for so many days is no news any more. */
const NEWS_DAYS = 7;

const closedOn = ({ closedAt, closesAt }: Pick<RoundRecord, 'closedAt' | 'closesAt'>): string =>
  (closedAt ?? closesAt).slice(0, 10);

/** Whether people are still told that a round has closed, by the days since. @param round one that has closed */
export const isClosingNews = (round: Pick<RoundRecord, 'closedAt' | 'closesAt'>, now: Date): boolean =>
  now.toISOString().slice(0, 10) <= daysLater(closedOn(round), NEWS_DAYS);
