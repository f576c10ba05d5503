import { startTransition, useCallback, useEffect, useState } from 'react';
import { isGone, type Failure, type Outcome } from './outcome.ts';

export type Loaded<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'ready'; readonly value: T };

/**
 * What a screen needs before it can show anything. It is loaded anew when `load` changes or somebody asks for it, and
 * by itself when the connection comes back.
 * @param load must keep its identity as long as it loads the same thing
 * @returns what there is; to begin anew (a failure stays in sight meanwhile); and `load` for whoever looks again later: where that finds that it is there no more,
 * or no longer for this person, what was loaded gives way to the reason, and a failure to what has come after all
 */
export function useLoaded<T>(
  load: () => Promise<Outcome<T>>,
): readonly [Loaded<T>, () => void, () => Promise<Outcome<T>>] {
  const [state, setState] = useState<{ of: typeof load; is: Loaded<T> }>({
    of: load,
    is: { kind: 'loading' },
  });
  const [attempt, setAttempt] = useState(0);
  const reload = useCallback(() => {
    // What failed stays in sight while it is tried again: else nobody would see that a second try failed as well.
    setState((before) =>
      before.of === load && before.is.kind === 'failed' ? before : { of: load, is: { kind: 'loading' } },
    );
    setAttempt((before) => before + 1);
  }, [load]);
  const again = useCallback(async () => {
    const outcome = await load();
    if (isGone(outcome)) setState({ of: load, is: { kind: 'failed', failure: outcome } });
    else if (outcome.kind === 'ok')
      setState((before) =>
        before.of === load && before.is.kind === 'failed'
          ? { of: load, is: { kind: 'ready', value: outcome.value } }
          : before,
      );
    return outcome;
  }, [load]);

  useEffect(() => {
    let wanted = true;
    void load().then((outcome) => {
      if (!wanted) return;
      const is: Loaded<T> =
        outcome.kind === 'ok'
          ? { kind: 'ready', value: outcome.value }
          : // Each try has a failure of its own, so that a second one can be told from the first.
            { kind: 'failed', failure: { ...outcome } };
      // A page of figures is put together in slices, so that a slow phone answers the thumb meanwhile.
      startTransition(() => setState({ of: load, is }));
    });
    return () => {
      wanted = false;
    };
  }, [load, attempt]);

  const offline = state.is.kind === 'failed' && state.is.failure.kind === 'unreachable';
  useEffect(() => {
    if (!offline) return;
    window.addEventListener('online', reload);
    return () => window.removeEventListener('online', reload);
  }, [offline, reload]);

  // Between a change of `load` and its answer, what was loaded before belongs to something else.
  return [state.of === load ? state.is : { kind: 'loading' }, reload, again];
}
