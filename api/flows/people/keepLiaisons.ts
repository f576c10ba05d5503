import type { LiaisonList, LiaisonListBody } from '../../../contract/liaisons.ts';
import type { Versioned } from '../../../contract/records.ts';
import { identifyAwaited, type Deps as IdentifyDeps } from './identifyAwaited.ts';

export interface Deps extends IdentifyDeps {
  readLiaisons(): Promise<Versioned<LiaisonList>>;
  replaceLiaisons(value: Versioned<LiaisonList>): Promise<Versioned<LiaisonList> | 'changed-meanwhile'>;
}

/** A row of storage holds 1 MiB, two bytes for each of these. */
const MOST_CHARACTERS = 500_000;

/** Who the liaisons are and who is awaited, and the version of the list. */
export const readLiaisons = (deps: Pick<Deps, 'readLiaisons'>) => deps.readLiaisons();

/**
 * Replaces the list that the owner has seen. Whom Concord knows by their address is a liaison at once.
 * @param until when it ends, the directory is asked for nobody else: they are awaited
 */
export async function saveLiaisons(deps: Deps, body: LiaisonListBody, etag: string, until: AbortSignal) {
  const before = await deps.readLiaisons();
  if (before.etag !== etag) return { kind: 'changed-meanwhile' } as const;
  const waiting = before.value.awaited;
  const entered = { items: body.items, awaited: body.awaited ?? waiting };
  const named = await identifyAwaited(deps, entered, waiting, until);
  if (named.kind === 'invalid') return named;
  const { items, awaited } = named;
  const addresses = new Map(before.value.items.map(({ id, address }) => [id, address]));
  // Whoever is entered anew is whoever has the address now.
  const moved = before.value.moved.filter(
    (id) =>
      (body.moved ?? before.value.moved).includes(id) &&
      items.some((one) => one.id === id && one.address !== undefined && one.address === addresses.get(id)),
  );
  const value = { items, awaited, moved };
  if (JSON.stringify(value).length > MOST_CHARACTERS)
    return { kind: 'invalid', path: 'items', message: 'is too long: name fewer regions' } as const;
  const saved = await deps.replaceLiaisons({ value, etag });
  return saved === 'changed-meanwhile'
    ? ({ kind: saved } as const)
    : ({ kind: 'liaisons', ...saved } as const);
}
