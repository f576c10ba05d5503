import { useEffect, useState } from 'react';
import type { DisagreementsApi } from '../disagreementsApi.ts';

/** Whether it is known that no reminder would come to whoever is chosen for a step of a case. */
export function useUnreached(api: DisagreementsApi, disagreement: string, chosen: string | null): boolean {
  const [known, setKnown] = useState<ReadonlyMap<string, boolean | null>>(new Map());
  useEffect(() => {
    if (chosen === null || known.has(chosen)) return;
    let isHere = true;
    void api.isReached(disagreement, chosen).then((reached) => {
      if (isHere) setKnown((before) => new Map(before).set(chosen, reached));
    });
    return () => {
      isHere = false;
    };
  }, [api, disagreement, chosen, known]);
  return chosen !== null && known.get(chosen) === false;
}
