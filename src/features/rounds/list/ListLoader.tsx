import { useCallback } from 'react';
import { useLoaded } from '../../../app/api/useLoaded.ts';
import { Loading } from '../../../app/states/Loading.tsx';
import { Trouble } from '../../../app/states/Trouble.tsx';
import type { RoundsApi } from '../roundsApi.ts';
import { ListPage } from './ListPage.tsx';

/** Loads the newest rounds. */
export function ListLoader({ api, arrives }: { api: RoundsApi; arrives: boolean }) {
  const load = useCallback(() => api.listRounds(null), [api]);
  const [loaded, reload] = useLoaded(load);

  switch (loaded.kind) {
    case 'loading':
      return <Loading />;
    case 'failed':
      return <Trouble failure={loaded.failure} onRetry={reload} />;
    case 'ready':
      return <ListPage api={api} first={loaded.value} load={load} arrives={arrives} />;
  }
}
