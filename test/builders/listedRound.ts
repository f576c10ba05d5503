import { saveRoster } from '../../api/flows/roster/saveRoster.ts';
import { changeRound } from '../../api/flows/rounds/changeRound.ts';
import { createRound } from '../../api/flows/rounds/createRound.ts';
import { createRoundBody } from '../../contract/rounds.ts';
import { idOf, personOf, type Life, type Somebody } from './life.ts';

/** A round that opens now, with these people of Sales on its list. @returns its id */
export async function openListedRound(
  life: Life,
  owner: Somebody,
  invited: readonly Somebody[],
  given: { readonly title: string; readonly closesAt: string },
): Promise<string> {
  const body = createRoundBody.parse({ ...given, minimumGroupSize: 3 });
  const created = await createRound(life, personOf(owner, true), body);
  if (created.kind !== 'created') throw new Error(created.kind);
  const { id } = created.round.value;
  const entries = invited.map(({ number, name }) => ({
    user: idOf(number),
    side: 'sales' as const,
    region: null,
    name,
  }));
  const places = new Map(entries.map(({ user }, place) => [user, place]));
  const read = () => Promise.resolve({ kind: 'read', entries, places, ignored: [] } as const);
  await saveRoster(life, id, { source: 'file', read, replaces: 'none', preview: false });
  const draft = await life.readRound(id);
  await changeRound(life, id, draft?.etag ?? '', { state: 'open' });
  return id;
}
