import { levelOfMean, type Mean } from '../level.ts';
import type { Higher } from '../texts/disagreementSentence.ts';
import type { AnswerCounts } from './answerCounts.ts';
import { isWithin } from './established.ts';
import type { ScopeSubject } from './scopeSubject.ts';

export type SubjectId = Pick<ScopeSubject, 'kind' | 'id'>;

/** Both sides call it weak: there is nothing to settle between them, and something to begin with. */
export interface SharedProblem {
  readonly kind: 'shared-problem';
  readonly subject: SubjectId;
  readonly sales: Mean;
  readonly marketing: Mean;
  /** Narrower shared problems that are a part of it. */
  readonly includes: readonly SubjectId[];
}

/** A side whose answers to one statement gather at opposite ends, so that its average says nothing. */
export interface SplitSide {
  readonly kind: 'split-side';
  readonly subject: SubjectId;
  readonly side: Higher;
  readonly answers: AnswerCounts;
}

/** What a scope tells besides disagreements. It is shown and alerts nobody. */
export type QuietFinding = SharedProblem | SplitSide;

/** What is needed of a subject; subjects in replies of the API have it too. */
export type TellingSubject = SubjectId &
  Pick<ScopeSubject, 'status'> & {
    readonly sales?: Mean | undefined;
    readonly marketing?: Mean | undefined;
    readonly interval?: readonly [number, number] | undefined;
    readonly split?: readonly Higher[] | undefined;
    readonly answers?:
      | { readonly sales?: AnswerCounts | undefined; readonly marketing?: AnswerCounts | undefined }
      | undefined;
  };

type Areas = (statement: string) => string | undefined;

/**
 * What the sides agree is weak, then where a side is split, in the order of the subjects. It is worked out from what is
 * shown of a scope and from nothing else, so it is there for as long as the release is.
 * @param areaOf the area of a statement
 */
export const quietFindings = (subjects: readonly TellingSubject[], areaOf: Areas): QuietFinding[] => [
  ...sharedProblems(subjects, areaOf),
  ...subjects.flatMap(splitSides),
];

/**
 * The broadest shared problems. A mean below 2 is Undefined, and then more than half of the side's people disagree with the
 * statement. Where the sides demonstrably differ in how weak they call it, that is a disagreement and stands there. An
 * interval is there wherever both sides show enough people for evidence of any kind.
 */
function sharedProblems(subjects: readonly TellingSubject[], areaOf: Areas): SharedProblem[] {
  const weak = subjects.flatMap(({ kind, id, sales, marketing, status, interval }) =>
    status !== 'disagree' && interval !== undefined && isWeak(sales) && isWeak(marketing)
      ? [{ subject: { kind, id }, sales, marketing }]
      : [],
  );
  return weak
    .filter(({ subject }) => !weak.some((broad) => isWithin(broad.subject, subject, areaOf)))
    .map((broad) => ({
      kind: 'shared-problem',
      ...broad,
      includes: weak
        .map(({ subject }) => subject)
        .filter((narrow) => isWithin(broad.subject, narrow, areaOf)),
    }));
}

const isWeak = (mean: Mean | undefined): mean is Mean =>
  mean !== undefined && levelOfMean(mean) === 'undefined';

const splitSides = ({ kind, id, split = [], answers }: TellingSubject): SplitSide[] =>
  split.flatMap((side) => {
    const counts = answers?.[side];
    return counts ? [{ kind: 'split-side', subject: { kind, id }, side, answers: counts }] : [];
  });
