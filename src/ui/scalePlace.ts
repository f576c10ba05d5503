import { HIGHEST_SCORE, lowestScore } from '../../assessment/level.ts';

/** Where on the scale of the levels a score lies, from its beginning: 0 to 100. */
export const scalePlace = (score: number): number =>
  (100 * (score - lowestScore.undefined)) / (HIGHEST_SCORE - lowestScore.undefined);
