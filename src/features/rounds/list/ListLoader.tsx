import { useCallback } from 'react';
import { useLoaded } from '../../../app/api/useLoaded.ts';
import { Loading } from '../../../app/states/Loading.tsx';
import { Trouble } from '../../../app/states/Trouble.tsx';
import type { RoundsApi } from '../roundsApi.ts';
import { ListPage } from './ListPage.tsx';

interface Props {
  readonly api: RoundsApi;
  /** The id of whoever looks. */
  readonly me: string;
  readonly arrives: boolean;
}

/** Loads the newest rounds, and what a first one needs. */
export function ListLoader({ api, me, arrives }: Props) {
  const load = useCallback(() => api.loadList(), [api]);
  const [loaded, reload, again] = useLoaded(load);

  switch (loaded.kind) {
    case 'loading':
      return <Loading like="list" />;
    case 'failed':
      return <Trouble failure={loaded.failure} onRetry={reload} />;
    case 'ready':
      return <ListPage api={api} me={me} first={loaded.value} load={again} arrives={arrives} />;
  }
}
