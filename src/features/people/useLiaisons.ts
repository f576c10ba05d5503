import { useCallback, useRef, useState } from 'react';
import type { Liaison } from '../../../contract/liaisons.ts';
import { isProblem, type Failure } from '../../app/api/outcome.ts';
import { clashes, isDone, withChange, type LiaisonChange } from './liaisonList.ts';
import type { PeopleApi, SeenLiaisons } from './peopleApi.ts';

/** What has become of a change. */
export type Done =
  | { readonly kind: 'done' }
  /** Another owner has changed the same person; undefined: has removed them. */
  | { readonly kind: 'changed'; readonly now: Liaison | undefined }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Others may be at the list, too; each time it is read again. */
const MOST_ATTEMPTS = 3;

/**
 * The list of liaisons, and one change of it at a time. Where another owner was faster, the change is made to their list,
 * unless it is about the same person: then it is shown what they did, and nothing is overwritten unasked.
 */
export function useLiaisons(api: PeopleApi, first: SeenLiaisons) {
  const [seen, setSeen] = useState(first);
  const running = useRef<Promise<Done> | null>(null);

  const change = useCallback(
    (wanted: LiaisonChange): Promise<Done> => {
      const run = async (): Promise<Done> => {
        let base = seen;
        for (let attempt = 1; ; attempt++) {
          const outcome = await api.saveLiaisons({ ...base, items: withChange(base.items, wanted) });
          if (outcome.kind === 'ok') {
            setSeen(outcome.value);
            return { kind: 'done' };
          }
          const behind = isProblem(outcome, 'changed-meanwhile');
          if (!behind && outcome.kind !== 'unreachable') return { kind: 'failed', failure: outcome };
          const now = await api.readLiaisons();
          if (now.kind !== 'ok') return { kind: 'failed', failure: now };
          setSeen(now.value);
          if (isDone(now.value.items, wanted)) return { kind: 'done' };
          if (clashes(seen.items, now.value.items, wanted))
            return { kind: 'changed', now: now.value.items.find(({ id }) => id === wanted.liaison.id) };
          if (!behind || attempt === MOST_ATTEMPTS) return { kind: 'failed', failure: outcome };
          base = now.value;
        }
      };
      running.current ??= run().finally(() => {
        running.current = null;
      });
      return running.current;
    },
    [api, seen],
  );
  return { items: seen.items, change };
}
