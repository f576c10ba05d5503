import { hasFigures } from '../../../assessment/scope/hasFigures.ts';
import type { RoundRecord } from '../../../contract/records.ts';
import type { OpenResults } from '../../../contract/results.ts';
import type { Person } from '../people/person.ts';
import { closingTime } from '../rounds/comparedRounds.ts';
import { publicRounds, type Deps as RoundsDeps } from '../rounds/publicRounds.ts';
import { roundAt } from '../rounds/roundAt.ts';
import { openResults, type Deps as ResultsDeps } from './readResults.ts';

export interface Deps extends RoundsDeps, Omit<ResultsDeps, 'readScopes'> {}

/** As many rounds as somebody chooses from. */
const MOST = 12;

/**
 * The rounds with figures that everybody may see, the one that closes or has closed last first, as in the trend. The same
 * for every role, so that what is put up for others never depends on who puts it up; guests get those whose list names them.
 */
export async function listOpenResults(deps: Deps, person: Person): Promise<OpenResults['items']> {
  const items: OpenResults['items'][number][] = [];
  const rounds: RoundRecord[] = [];
  for await (const round of publicRounds(deps)) rounds.push(round);
  // Sorting keeps the order of what closes at the same moment: the one that was made last is first.
  for (const record of rounds.sort((a, b) => Date.parse(closingTime(b)) - Date.parse(closingTime(a)))) {
    if ((await openResults(deps, person, record.id, 'everyone')).kind !== 'open') continue;
    const release = await deps.latestRelease(record);
    if (!release) continue;
    const [company] = await deps.readCompanyScope(record, release);
    if (!company || !hasFigures(company)) continue;
    const { id, title, state, closesAt } = roundAt(record, deps.now());
    items.push({ id, title, state, closesAt, releasedAt: release.releasedAt });
    if (items.length === MOST) break;
  }
  return items;
}
