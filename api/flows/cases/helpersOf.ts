import { caseNow } from './caseNow.ts';
import { isOf } from '../people/dealings.ts';
import type { Deps } from '../messages/stillConcerns.ts';

/** Who helps with a step: whoever has taken its case, else every liaison of its region. @returns their ids */
export async function helpersOf(deps: Deps, disagreement: string): Promise<string[]> {
  const found = await deps.readCase(disagreement);
  if (!found) return [];
  const liaisons = await deps.findLiaisons();
  const { takenBy, takerLeft, region } = caseNow(found.value, liaisons);
  if (takenBy && !takerLeft) return [takenBy.id];
  return liaisons.filter((liaison) => isOf(liaison, region)).map(({ id }) => id);
}
