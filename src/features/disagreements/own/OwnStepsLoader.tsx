import type { ReactNode } from 'react';
import type { Me } from '../../../../contract/me.ts';
import { useLoaded } from '../../../app/api/useLoaded.ts';
import { Loading } from '../../../app/states/Loading.tsx';
import { Trouble } from '../../../app/states/Trouble.tsx';
import type { DisagreementsApi } from '../disagreementsApi.ts';
import { OwnStepsPage } from './OwnStepsPage.tsx';

interface Props {
  readonly api: DisagreementsApi;
  readonly me: Me;
  readonly linked: string | null;
  readonly arrives: boolean;
  /** What to show instead where the link has led to no step of the reader's. */
  readonly otherwise?: ReactNode;
}

/** Loads what somebody has agreed to do. */
export function OwnStepsLoader({ api, me, linked, arrives, otherwise }: Props) {
  const [loaded, reload] = useLoaded(api.ownSteps);
  switch (loaded.kind) {
    case 'loading':
      return <Loading />;
    case 'failed':
      return <Trouble failure={loaded.failure} onRetry={reload} />;
    case 'ready':
      if (otherwise !== undefined && loaded.value.every(({ disagreement }) => disagreement !== linked))
        return otherwise;
      return <OwnStepsPage api={api} me={me} first={loaded.value} linked={linked} arrives={arrives} />;
  }
}
