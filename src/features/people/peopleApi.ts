import type { AuditEntry } from '../../../contract/audit.ts';
import type { LiaisonList } from '../../../contract/liaisons.ts';
import type { ReachList } from '../../../contract/reach.ts';
import type { Round } from '../../../contract/rounds.ts';
import type { ApiClient } from '../../app/api/apiClient.ts';
import type { Outcome } from '../../app/api/outcome.ts';
import type { Liaisons } from './liaisonList.ts';

export interface AuditPage {
  readonly items: readonly AuditEntry[];
  /** Where the next page begins; null on the last. */
  readonly next: string | null;
}

/** The list of liaisons together with the version that is shown. */
export interface SeenLiaisons extends Liaisons {
  readonly etag: string | null;
}

export interface PeopleData {
  readonly liaisons: SeenLiaisons;
  /** Every region that a round knows or a liaison has, in the order of the newest round. */
  readonly regions: readonly string[];
  /** The newest rounds: the log names them. */
  readonly rounds: readonly Pick<Round, 'id' | 'title'>[];
  /** Whether messages reach liaisons and owners. */
  readonly reach: ReachList['items'];
}

const withVersion = (outcome: Outcome<LiaisonList>): Outcome<SeenLiaisons> =>
  outcome.kind === 'ok' ? { ...outcome, value: { ...outcome.value, etag: outcome.etag } } : outcome;

/** The requests of this screen. */
export function peopleApi(api: ApiClient) {
  const readLiaisons = async () => withVersion(await api<LiaisonList>('liaisons'));
  return {
    readLiaisons,
    async load(): Promise<Outcome<PeopleData>> {
      const [liaisons, rounds, reach] = await Promise.all([
        readLiaisons(),
        api<{ items: readonly Round[] }>('rounds'),
        api<ReachList>('people/reach'),
      ]);
      if (liaisons.kind !== 'ok') return liaisons;
      if (rounds.kind !== 'ok') return rounds;
      if (reach.kind !== 'ok') return reach;
      const named = [
        ...rounds.value.items.flatMap(({ regions }) => regions),
        ...[...liaisons.value.items, ...liaisons.value.awaited].flatMap(({ regions }) => regions ?? []),
      ];
      const value = {
        liaisons: liaisons.value,
        regions: [...new Set(named)],
        rounds: rounds.value.items,
        reach: reach.value.items,
      };
      return { kind: 'ok', value, etag: null };
    },
    saveLiaisons: async ({ etag, ...body }: SeenLiaisons) =>
      withVersion(await api<LiaisonList>('liaisons', { method: 'PUT', body, ifMatch: etag })),
    /** @param from `next` of the page before; null for the newest acts */
    audit: (from: string | null) =>
      api<AuditPage>(from === null ? 'audit' : `audit?from=${encodeURIComponent(from)}`),
    auditFile: () => api<File>('audit?format=csv', { asFile: true }),
  };
}
export type PeopleApi = ReturnType<typeof peopleApi>;
