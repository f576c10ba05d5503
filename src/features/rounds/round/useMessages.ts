import { useCallback, useEffect, useState } from 'react';
import type { RoundMessages } from '../../../../contract/roundMessages.ts';
import type { Outcome } from '../../../app/api/outcome.ts';
import { useLoaded, type Loaded } from '../../../app/api/useLoaded.ts';
import { useNewest } from '../../../app/api/useNewest.ts';
import { useReturn } from '../../../app/api/useReturn.ts';
import { isWriting } from '../../../app/writing.ts';
import type { RoundsApi } from '../roundsApi.ts';

/** So long at most the page of a round waits for what has become of its messages. */
const MOST_WAIT_MS = 1_000;

export interface MessagesState {
  readonly loaded: Loaded<RoundMessages | null>;
  /** Begins anew after a failure. */
  readonly reload: () => void;
  /** Looks what has become of them by now. */
  readonly look: () => Promise<void>;
}

const none: Promise<Outcome<null>> = Promise.resolve({ kind: 'ok', value: null, etag: null });

/**
 * What has become of the messages of a round. What needs the owner stands at the top of its page, which therefore waits
 * for it, but not long: nothing is to come in above what somebody is about to press.
 * @param wanted whether the page that shows them is the one that comes; where not, nothing is asked for
 * @returns the messages, null where they are not wanted; and whether the page need not wait any longer
 */
export function useMessages(api: RoundsApi, round: string, wanted: boolean): [MessagesState, boolean] {
  const [loaded, reload, again] = useLoaded<RoundMessages | null>(
    useCallback(() => (wanted ? api.messages(round) : none), [api, round, wanted]),
  );
  const newest = useNewest();
  const [newer, setNewer] = useState<{ of: typeof again; value: RoundMessages | null } | null>(null);
  const look = useCallback(async () => {
    const asked = again();
    newest(asked, (now) => now.kind === 'ok' && setNewer({ of: again, value: now.value }));
    await asked;
  }, [again, newest]);
  useReturn(
    useCallback(() => {
      if (!isWriting()) void look();
    }, [look]),
  );
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), MOST_WAIT_MS);
    return () => clearTimeout(timer);
  }, []);
  const shown: typeof loaded =
    loaded.kind === 'ready' && newer?.of === again ? { kind: 'ready', value: newer.value } : loaded;
  return [{ loaded: shown, reload, look }, late || loaded.kind !== 'loading'];
}
