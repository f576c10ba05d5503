import type { RoundRecord } from '../../../contract/records.ts';
import { publicRounds, type Deps } from '../../flows/rounds/publicRounds.ts';
import { stateAt } from '../../flows/rounds/roundAt.ts';

export type { Deps } from '../../flows/rounds/publicRounds.ts';

/** The round that people speak of, which is the newest that is open, else the newest that has closed; and the others. */
export async function roundsToTell(deps: Deps): Promise<RoundRecord[]> {
  const now = deps.now();
  const shown: RoundRecord[] = [];
  for await (const round of publicRounds(deps)) shown.push(round);
  const current = shown.find((round) => stateAt(round, now) === 'open') ?? shown[0];
  return current ? [current, ...shown.filter((round) => round !== current)] : [];
}
