import { failureTimes, roundWork, type Failures, type RoundWork } from '../../contract/failing.ts';
import { patience, rowOrNothing, type Table } from './storage.ts';

/** What has not failed for so long does not fail any more: whatever fails is tried at least every two minutes. */
const OVER_MS = 5 * 60_000;

const keyOf = (work: RoundWork): string => `failing-${work}`;

/**
 * What Concord fails at, round by round. Success writes nothing: a failure that is not repeated is over by itself, so work
 * that does not fail costs no request.
 * @param progress goes with the round when it is purged
 * @param complain is told where a failure could not be noted
 */
export function failureStore(progress: Table, now: () => Date, complain: (what: string) => void) {
  const isOver = (lastAt: string): boolean => now().getTime() - Date.parse(lastAt) > OVER_MS;

  async function readFailures(round: string, work: RoundWork): Promise<Failures | undefined> {
    const read = (await progress()).getEntity(round, keyOf(work), { abortSignal: patience() });
    const row = await rowOrNothing<Record<string, unknown>>(read);
    // A row that is damaged is as good as none: the next failure replaces it.
    const parsed = failureTimes.safeParse(row);
    if (!parsed.success || isOver(parsed.data.lastAt)) return undefined;
    return { work, ...parsed.data };
  }

  return {
    /**
     * Notes that some work of a round has failed. Where two servers note it at once one of them may be lost: the next
     * failure is noted again. Never throws: whoever failed has more to say, and more to do.
     * @param times how often it has failed since it was last noted
     */
    async noteFailure(round: string, work: RoundWork, times = 1): Promise<void> {
      try {
        const before = await readFailures(round, work);
        const at = now().toISOString();
        const row = {
          partitionKey: round,
          rowKey: keyOf(work),
          since: before?.since ?? at,
          lastAt: at,
          times: (before?.times ?? 0) + times,
        };
        await (await progress()).upsertEntity(row, 'Replace', { abortSignal: patience() });
      } catch (error) {
        // Errors of storage carry addresses: the name is enough.
        complain(`a failure could not be noted: ${error instanceof Error ? error.name : typeof error}`);
      }
    },

    /** What fails at a round at the moment. */
    async failuresOf(round: string): Promise<Failures[]> {
      const found = await Promise.all(roundWork.options.map((work) => readFailures(round, work)));
      return found.filter((one) => one !== undefined);
    },
  };
}
