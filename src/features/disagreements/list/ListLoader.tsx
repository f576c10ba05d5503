import { useCallback, useEffect, useRef } from 'react';
import type { Me } from '../../../../contract/me.ts';
import { isProblem } from '../../../app/api/outcome.ts';
import { useLoaded } from '../../../app/api/useLoaded.ts';
import { Loading } from '../../../app/states/Loading.tsx';
import { RoundGone } from '../../../app/states/RoundGone.tsx';
import { Trouble } from '../../../app/states/Trouble.tsx';
import type { DisagreementsApi } from '../disagreementsApi.ts';
import type { Filters } from './filters.ts';
import { ListPage } from './ListPage.tsx';

interface Props {
  readonly api: DisagreementsApi;
  readonly me: Me;
  readonly round: string;
  /** It has come in place of another page. */
  readonly arrives: boolean;
  readonly filters: Filters;
  readonly onFilters: (filters: Filters) => void;
}

/** Loads the cases of a round. */
export function ListLoader({ api, me, round, ...rest }: Props) {
  // Who is there may be asked anew at any time; that alone is no reason to load the page again.
  const latest = useRef(me);
  useEffect(() => {
    latest.current = me;
  }, [me]);
  const load = useCallback(() => api.loadList(round, latest.current), [api, round]);
  const [loaded, reload, again] = useLoaded(load);

  switch (loaded.kind) {
    case 'loading':
      return <Loading like="list" />;
    case 'failed':
      return isProblem(loaded.failure, 'round-not-found') ? (
        <RoundGone screen="disagreements" />
      ) : (
        <Trouble failure={loaded.failure} onRetry={reload} />
      );
    case 'ready':
      return <ListPage api={api} me={me} first={loaded.value} load={again} {...rest} />;
  }
}
