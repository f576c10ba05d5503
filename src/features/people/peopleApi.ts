import type { AuditEntry } from '../../../contract/audit.ts';
import type { DeliveryList } from '../../../contract/deliveryList.ts';
import type { Liaison, LiaisonList } from '../../../contract/liaisons.ts';
import type { Round } from '../../../contract/rounds.ts';
import type { ApiClient } from '../../app/api/apiClient.ts';
import type { Outcome } from '../../app/api/outcome.ts';
import { reachOf, type Reach } from './reach.ts';

export interface AuditPage {
  readonly items: readonly AuditEntry[];
  /** Where the next page begins; null on the last. */
  readonly next: string | null;
}

/** The list of liaisons together with the version that is shown. */
export interface SeenLiaisons {
  readonly items: readonly Liaison[];
  readonly etag: string | null;
}

export interface PeopleData {
  readonly liaisons: SeenLiaisons;
  /** Every region that a round knows or a liaison has, in the order of the newest round. */
  readonly regions: readonly string[];
  /** The newest rounds: the log names them. */
  readonly rounds: readonly Pick<Round, 'id' | 'title'>[];
  /** Whether messages reach somebody, by id; who is not in it has not been sent any. */
  readonly reach: ReadonlyMap<string, Reach>;
}

/** Messages of so many rounds are looked through: what was long ago says nothing about today. */
const ROUNDS_LOOKED_AT = 2;

/** The requests of this screen. */
export function peopleApi(api: ApiClient) {
  const readLiaisons = async (): Promise<Outcome<SeenLiaisons>> => {
    const outcome = await api<LiaisonList>('liaisons');
    if (outcome.kind !== 'ok') return outcome;
    return { ...outcome, value: { items: outcome.value.items, etag: outcome.etag } };
  };
  return {
    readLiaisons,
    async load(): Promise<Outcome<PeopleData>> {
      const [liaisons, rounds] = await Promise.all([
        readLiaisons(),
        api<{ items: readonly Round[] }>('rounds'),
      ]);
      if (liaisons.kind !== 'ok') return liaisons;
      if (rounds.kind !== 'ok') return rounds;
      const begun = rounds.value.items.filter(({ state }) => state !== 'draft' && state !== 'scheduled');
      const pages = await Promise.all(
        begun.slice(0, ROUNDS_LOOKED_AT).map(({ id }) => api<DeliveryList>(`deliveries?round=${id}`)),
      );
      const failed = pages.find((page) => page.kind !== 'ok');
      if (failed) return failed;
      const messages = pages.flatMap((page) => (page.kind === 'ok' ? page.value.items : []));
      const named = [
        ...rounds.value.items.flatMap(({ regions }) => regions),
        ...liaisons.value.items.flatMap(({ regions }) => regions ?? []),
      ];
      const value = {
        liaisons: liaisons.value,
        regions: [...new Set(named)],
        rounds: rounds.value.items,
        reach: reachOf(messages),
      };
      return { kind: 'ok', value, etag: null };
    },
    saveLiaisons: async ({ items, etag }: SeenLiaisons): Promise<Outcome<SeenLiaisons>> => {
      const outcome = await api<LiaisonList>('liaisons', { method: 'PUT', body: { items }, ifMatch: etag });
      if (outcome.kind !== 'ok') return outcome;
      return { ...outcome, value: { items: outcome.value.items, etag: outcome.etag } };
    },
    /** @param from `next` of the page before; null for the newest acts */
    audit: (from: string | null) =>
      api<AuditPage>(from === null ? 'audit' : `audit?from=${encodeURIComponent(from)}`),
    auditFile: () => api<Blob>('audit?format=csv', { asFile: true }),
  };
}
export type PeopleApi = ReturnType<typeof peopleApi>;
