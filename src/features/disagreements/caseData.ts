import type { DisagreementReply } from '../../../contract/disagreements.ts';
import type { Finding } from '../../../contract/findings.ts';
import type { Questions } from '../../../contract/questionSets.ts';
import type { Round } from '../../../contract/rounds.ts';
import type { CaseItem, CaseStep, OwnStep, Scope } from './caseItem.ts';
import type { Waiting } from './list/elsewhere.ts';

/** Everything that the list shows. */
export interface ListData {
  readonly round: Round;
  readonly questions: Questions;
  readonly items: readonly CaseItem[];
  /** The round has closed, and what is found in its final figures is still to come. */
  readonly onTheirWay: boolean;
  /** What was closed in the round before, and is verified by this one. */
  readonly earlier: readonly CaseItem[];
  /** What the figures tell besides disagreements. */
  readonly findings: readonly Finding[];
  /** What waits in other rounds. */
  readonly elsewhere: readonly Waiting[];
  /** What the person has agreed to do, in every round. */
  readonly own: readonly OwnStep[];
}

/** Everything that the page of one case shows. */
export interface CaseData {
  readonly round: Round;
  readonly questions: Questions;
  readonly item: DisagreementReply;
  /** The version of the case that is shown. */
  readonly etag: string | null;
  readonly steps: readonly CaseStep[];
  /** The newest figures of its region; null where they are not needed, or not there. */
  readonly scope: Scope | null;
  /** The newest figures leave open what the case was sure of. */
  readonly leftOpen: boolean;
}
