import { useCallback, useRef } from 'react';
import { isProblem, type Failure } from '../../app/api/outcome.ts';
import { clashes, find, isDone, withChange, type Entry, type LiaisonChange } from './liaisonList.ts';
import type { PeopleApi, SeenLiaisons } from './peopleApi.ts';

/** What has become of a change. */
export type Done =
  /** With the person as they stand on the list now; undefined where they do not. */
  | { readonly kind: 'done'; readonly now: Entry | undefined }
  /** Another owner has changed the same person, or they have come; undefined: has removed them. */
  | { readonly kind: 'changed'; readonly now: Entry | undefined }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Others may be at the list, too; each time it is read again. */
const MOST_ATTEMPTS = 3;

/**
 * The list of liaisons, and one change of it at a time. Where another owner was faster, the change is made to their list,
 * unless it is about the same person: then it is shown what they did, and nothing is overwritten unasked.
 */
export function useLiaisons(
  api: PeopleApi,
  seen: SeenLiaisons,
  onSeen: (now: SeenLiaisons) => void,
): (wanted: LiaisonChange) => Promise<Done> {
  const running = useRef<Promise<Done> | null>(null);

  return useCallback(
    (wanted: LiaisonChange): Promise<Done> => {
      const run = async (): Promise<Done> => {
        let base = seen;
        for (let attempt = 1; ; attempt++) {
          const outcome = await api.saveLiaisons({ ...withChange(base, wanted), etag: base.etag });
          if (outcome.kind === 'ok') {
            onSeen(outcome.value);
            return { kind: 'done', now: find(outcome.value, wanted.entry) };
          }
          const behind = isProblem(outcome, 'changed-meanwhile');
          if (!behind && outcome.kind !== 'unreachable') return { kind: 'failed', failure: outcome };
          const now = await api.readLiaisons();
          if (now.kind !== 'ok') return { kind: 'failed', failure: now };
          onSeen(now.value);
          const today = find(now.value, wanted.entry);
          if (isDone(now.value, wanted)) return { kind: 'done', now: today };
          if (clashes(seen, now.value, wanted)) return { kind: 'changed', now: today };
          if (!behind || attempt === MOST_ATTEMPTS) return { kind: 'failed', failure: outcome };
          base = now.value;
        }
      };
      running.current ??= run().finally(() => {
        running.current = null;
      });
      return running.current;
    },
    [api, seen, onSeen],
  );
}
