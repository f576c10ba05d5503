import { liaisonList, type LiaisonListBody } from '../../contract/liaisons.ts';
import { people } from '../identity/people.ts';
import { problemOf, type OwnApi } from '../ownApi.ts';

const OWNER = 'owner-1';

/** Enters the made-up liaisons as the owner would, where nobody has entered any yet. */
export async function enterLiaisons(api: OwnApi): Promise<void> {
  const read = await api(OWNER, { method: 'GET', path: 'liaisons' });
  if (read.status !== 200) throw new Error(problemOf(read).title);
  if (liaisonList.parse(read.json).items.length > 0) return;
  const body: LiaisonListBody = {
    items: people
      .filter(({ role }) => role === 'liaison')
      .map(({ oid, name, region }) => ({ id: oid, name, regions: region === null ? null : [region] })),
  };
  const saved = await api(OWNER, { method: 'PUT', path: 'liaisons', body, ifMatch: read.etag ?? '' });
  // Somebody may have entered others in this moment; theirs stay.
  if (saved.status !== 200 && saved.status !== 412) throw new Error(problemOf(saved).title);
}
