import { useEffect, useState } from 'react';
import type { DisagreementsApi } from '../disagreementsApi.ts';

/**
 * Of whom it is known that no reminder of a case's steps would come to them.
 * @param people their ids
 */
export function useUnreached(
  api: Pick<DisagreementsApi, 'isReached'>,
  disagreement: string,
  people: readonly string[],
): ReadonlySet<string> {
  const [known, setKnown] = useState<ReadonlyMap<string, boolean | null>>(new Map());
  const unasked = [...new Set(people)].filter((id) => !known.has(id)).join(' ');
  useEffect(() => {
    if (unasked === '') return;
    let isHere = true;
    const asked = unasked.split(' ').map(async (id) => [id, await api.isReached(disagreement, id)] as const);
    void Promise.all(asked).then((told) => {
      if (isHere) setKnown((before) => new Map([...before, ...told]));
    });
    return () => {
      isHere = false;
    };
  }, [api, disagreement, unasked]);
  return new Set(people.filter((id) => known.get(id) === false));
}
