import type { Histogram } from '../histogram.ts';
import type { QuestionSet } from '../questionSet.ts';

/** The people of one group, by side. */
export interface Group {
  readonly sales: Histogram;
  readonly marketing: Histogram;
  /** Company-wide only. */
  readonly observer?: Histogram | undefined;
}

/** Something by side, and of both together; a side that may not be shown is absent. */
export interface BySide<T> {
  readonly sales?: T;
  readonly marketing?: T;
  readonly company?: T;
  readonly observer?: T;
}

/** What the round fixed before anyone answered. */
export interface Rules {
  readonly set: QuestionSet;
  readonly minimumGroupSize: number;
  /** How many regions the round's list has. */
  readonly regions: number;
}
