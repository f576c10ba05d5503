import { useCallback, useMemo, useState } from 'react';
import type { Me } from '../../contract/me.ts';
import type { ApiClient, ApiRequest } from './api/apiClient.ts';
import { isProblem } from './api/outcome.ts';
import { useApi } from './api/useApi.ts';
import { useNewest } from './api/useNewest.ts';
import { useReturn } from './api/useReturn.ts';
import { meNow } from './meNow.ts';
import { isWriting } from './writing.ts';

/**
 * Who is there, asked anew when they come back to the page, when a screen has changed a round, and when Concord refuses
 * something for want of a role: it may have been given or taken away since.
 * @returns `api`, by which it is heard of refusals
 */
export function useMe(first: Me) {
  const asking = useApi();
  const [me, setMe] = useState(first);
  const newest = useNewest();
  const refresh = useCallback(() => {
    // Without an answer the header stays as it is; the screen itself says what is the matter.
    newest(asking<Me>('me'), (outcome) => {
      if (outcome.kind === 'ok') setMe((before) => meNow(before, outcome.value, isWriting()));
    });
  }, [asking, newest]);
  useReturn(refresh);
  const api = useMemo<ApiClient>(
    () =>
      async <T>(path: string, request?: ApiRequest) => {
        const outcome = await asking<T>(path, request);
        if (isProblem(outcome, 'owner-only') || isProblem(outcome, 'liaison-only')) refresh();
        return outcome;
      },
    [asking, refresh],
  );
  return { me, refresh, api };
}
