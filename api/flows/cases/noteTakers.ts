import type { CaseEvent } from '../../../contract/caseHistory.ts';
import type { Liaison } from '../../../contract/liaisons.ts';
import type { CaseRecord, Versioned } from '../../../contract/records.ts';
import { withEvent, withNews } from './caseHistory.ts';
import { caseNow } from './caseNow.ts';

export interface Deps {
  now(): Date;
  replaceCase(value: Versioned<CaseRecord>): Promise<Versioned<CaseRecord> | 'changed-meanwhile'>;
}

/**
 * Notes which cases are with somebody who is no liaison of their region any more, or is one again. They stay with them
 * until another liaison takes them: a slip in the list of liaisons takes nothing from anybody. The others' cards follow,
 * and the case waits for somebody from now on.
 * @returns the cases as they are afterwards
 */
export async function noteTakers(
  deps: Deps,
  cases: readonly Versioned<CaseRecord>[],
  liaisons: readonly Liaison[],
): Promise<Versioned<CaseRecord>[]> {
  const after: Versioned<CaseRecord>[] = [];
  for (const one of cases) {
    const noted = noteOf(one.value, liaisons, deps.now().toISOString());
    const replaced = noted && (await deps.replaceCase({ value: noted, etag: one.etag }));
    // Where somebody is changing it at this moment, the next run sees what they have made of it.
    after.push(replaced === undefined || replaced === 'changed-meanwhile' ? one : replaced);
  }
  return after;
}

function noteOf(value: CaseRecord, liaisons: readonly Liaison[], at: string): CaseRecord | undefined {
  const { takenBy, state } = value;
  if (!takenBy || state === 'closed') return undefined;
  const { takerLeft } = caseNow(value, liaisons);
  if (takerLeft === value.takerLeft) return undefined;
  const event: CaseEvent = { at, by: null, act: takerLeft ? 'taker-left' : 'taker-back', to: takenBy };
  return {
    ...value,
    takerLeft,
    ...(takerLeft && { openSince: at }),
    changedAt: at,
    history: withEvent(value.history, event),
    pending: withNews(value.pending, 'changed'),
  };
}
