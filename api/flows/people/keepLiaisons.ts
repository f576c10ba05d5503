import type { LiaisonList } from '../../../contract/liaisons.ts';
import type { Versioned } from '../../../contract/records.ts';

export interface Deps {
  readLiaisons(): Promise<Versioned<LiaisonList>>;
  replaceLiaisons(value: Versioned<LiaisonList>): Promise<Versioned<LiaisonList> | 'changed-meanwhile'>;
}

/** Who the liaisons are, and the version of the list. */
export const readLiaisons = (deps: Deps) => deps.readLiaisons();

/** Replaces the list that the owner has seen. */
export async function saveLiaisons(deps: Deps, value: LiaisonList, etag: string) {
  const saved = await deps.replaceLiaisons({ value, etag });
  return saved === 'changed-meanwhile'
    ? ({ kind: saved } as const)
    : ({ kind: 'liaisons', ...saved } as const);
}
