import { useEffect, useState } from 'react';
import type { Liaison } from '../../../contract/liaisons.ts';
import type { ReachList } from '../../../contract/reach.ts';
import type { PeopleApi } from './peopleApi.ts';

type Reached = ReachList['items'];

/** Whether messages reach these liaisons: looked at anew when somebody is on the list who was not looked at before. */
export function useReach(api: PeopleApi, first: Reached, items: readonly Liaison[]): Reached {
  const [reached, setReached] = useState(first);
  const isNew = items.some(({ id }) => !reached.some((one) => one.id === id));
  useEffect(() => {
    if (!isNew) return;
    let gone = false;
    void api.reach().then((outcome) => {
      if (!gone && outcome.kind === 'ok') setReached(outcome.value.items);
    });
    return () => {
      gone = true;
    };
  }, [api, isNew, items]);
  return reached;
}
