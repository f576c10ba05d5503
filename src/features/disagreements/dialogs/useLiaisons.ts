import { useEffect, useState } from 'react';
import type { Liaison } from '../../../../contract/liaisons.ts';
import type { DisagreementsApi } from '../disagreementsApi.ts';

/** The list of liaisons, where the reader may see it: owners may. */
export function useLiaisons(api: DisagreementsApi, may: boolean) {
  const [state, setState] = useState<{ liaisons: readonly Liaison[] | null; failed: boolean }>({
    liaisons: null,
    failed: false,
  });
  useEffect(() => {
    if (!may) return;
    let wanted = true;
    void api.liaisons().then((outcome) => {
      if (!wanted) return;
      setState(
        outcome.kind === 'ok'
          ? { liaisons: outcome.value.items, failed: false }
          : { liaisons: null, failed: true },
      );
    });
    return () => {
      wanted = false;
    };
  }, [api, may]);
  return state;
}
