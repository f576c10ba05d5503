import { HIGHEST_SCORE, lowestScore, POINTS } from '../../../assessment/level.ts';
import type { SubjectKind } from '../../../assessment/scope/subjects.ts';

/** The scale that people know of a subject: 20 to 100 for everything together, else 1 to 5, as in the results and the chat. */
export interface Scale {
  /** What an average or a gap on 1 to 5 is multiplied by. */
  readonly unit: number;
  readonly from: number;
  readonly to: number;
}

const points: Scale = { unit: POINTS, from: lowestScore.undefined, to: HIGHEST_SCORE };
const answers: Scale = { unit: 1, from: 1, to: 5 };

export const scaleOfKind = (kind: SubjectKind): Scale => (kind === 'overall' ? points : answers);
