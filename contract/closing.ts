import type { Level } from '../assessment/level.ts';
import type { Disagreement } from './disagreements.ts';
import type { Verification } from './verification.ts';
import type { RoundRecord } from './records.ts';

/** A closed case of the round before, beside what this round says of the same. */
export interface VerifiedCase {
  readonly region: string | null;
  readonly subject: Disagreement['subject'];
  /** What has become of the gap. */
  readonly verified: Pick<Verification, 'then' | 'gap' | 'status' | 'noRange'>;
}

/** What a round has come to, for one reader: regions that are not theirs are left out. */
export interface ClosingSummary {
  readonly round: RoundRecord;
  /** Of the whole company; null where one side or both may not be shown. */
  readonly company: {
    readonly score: number;
    readonly level: Level;
    readonly sales: number;
    readonly marketing: number;
  } | null;
  /** The side that is shown where the other is not. */
  readonly alone: {
    readonly side: 'sales' | 'marketing';
    readonly score: number;
    readonly level: Level;
  } | null;
  /** The company's score in the round before, where there was one. */
  readonly before: {
    readonly score: number;
    /** Whether the company's score has surely changed since; null where nobody can tell. */
    readonly changed: boolean | null;
  } | null;
  /** Cases that wait or are worked on, the broadest first. */
  readonly open: readonly Disagreement[];
  /** How many cases of this round are closed already. */
  readonly closed: number;
  readonly verified: readonly VerifiedCase[];
  /** When the next round opens, where one is scheduled. */
  readonly nextOpensAt: string | null;
}
