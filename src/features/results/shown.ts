import type { Questions } from '../../../contract/questionSets.ts';
import type { Round } from '../../../contract/rounds.ts';
import type { Scope } from './view.ts';

/** What every part of the screen is given: the figures of one group, and what they are about. */
export interface Shown {
  readonly scope: Scope;
  readonly round: Round;
  readonly questions: Questions;
  /** When these figures were released. */
  readonly releasedAt: string;
  /** More figures come: the round is open, or has closed and its final figures are still being made. */
  readonly isPreliminary: boolean;
}

/** Why a figure is not there: too few people of the side, or too few who could judge this one thing. */
export function whyHidden(
  { scope, isPreliminary }: Shown,
  side: 'sales' | 'marketing',
): 'results.hidden.yet' | 'results.hidden.side' | 'results.hidden.judged' {
  if (scope.level[side] !== undefined) return 'results.hidden.judged';
  return isPreliminary ? 'results.hidden.yet' : 'results.hidden.side';
}

/** The area of a statement. */
export const areaIn =
  ({ areas }: Pick<Questions, 'areas'>) =>
  (statement: string): string | undefined =>
    areas.find(({ statements }) => statements.some(({ id }) => id === statement))?.id;
