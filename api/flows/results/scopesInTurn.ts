import { setImmediate as others } from 'node:timers/promises';
import type { QuestionSet } from '../../../assessment/questionSet.ts';
import {
  eachReleasedScope,
  type PublishedFigures,
  type ReleasedScope,
} from '../../../assessment/release/releasedScopes.ts';
import type { RoundRecord } from '../../../contract/records.ts';

/** Everything that a release shows. Between any two scopes the server has time for whoever else has asked for something. */
export async function scopesInTurn(
  { minimumGroupSize, regions }: Pick<RoundRecord, 'minimumGroupSize' | 'regions'>,
  set: QuestionSet,
  figures: PublishedFigures,
): Promise<ReleasedScope[]> {
  const scopes: ReleasedScope[] = [];
  for (const scope of eachReleasedScope({ set, minimumGroupSize, regions }, figures)) {
    scopes.push(scope);
    await others();
  }
  return scopes;
}
