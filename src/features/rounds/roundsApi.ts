import type { Disagreement } from '../../../contract/disagreements.ts';
import type { LiaisonList } from '../../../contract/liaisons.ts';
import type { ReachList } from '../../../contract/reach.ts';
import type { Results } from '../../../contract/results.ts';
import type { RosterChange, RosterReply } from '../../../contract/roster.ts';
import type { ChangeRoundBody, CreateRoundBody, OwnedRound, Round } from '../../../contract/rounds.ts';
import type { ApiClient } from '../../app/api/apiClient.ts';
import type { Outcome } from '../../app/api/outcome.ts';
import type { RosterSource } from './roster/source.ts';
import type { Prepared } from './list/firstSteps.ts';
import { exportRequests } from './round/exports.ts';
import { messageRequests } from './round/messages.ts';
import { setRequests } from './sets/setsApi.ts';

export type Scope = Results['scopes'][number];
/** What goes over the wire: fields with a default may be left out. */
export type NewRoundBody = Pick<CreateRoundBody, 'title' | 'closesAt'> & Partial<CreateRoundBody>;

export interface RoundPage {
  readonly items: readonly Round[];
  /** Where the next page begins; null on the last. */
  readonly next: string | null;
}

/** Everything that the list shows. */
export interface ListData {
  readonly page: RoundPage;
  /** Of what a first round needs; null where it could not be had: the list stands without. */
  readonly prepared: Prepared | null;
}

/** A round together with the version that is shown. */
export interface SeenRound {
  readonly round: OwnedRound;
  readonly etag: string | null;
}

/** Everything that the page of one round shows. */
export interface RoundData extends SeenRound {
  readonly results: Results | null;
  /** Who may answer, in numbers; null where anybody may. */
  readonly roster: RosterReply['roster'];
  /** Whether Concord can read groups of the company's directory. */
  readonly readsGroups: boolean;
  /** The version of the roster that is shown. */
  readonly rosterEtag: string | null;
  readonly liaisons: LiaisonList['items'];
  /** Of this round, by the id of whoever has taken them. */
  readonly casesTaken: Readonly<Record<string, number>>;
}

interface CasePage {
  readonly items: readonly Omit<Disagreement, 'history'>[];
  readonly next: string | null;
}

const withVersion = (outcome: Outcome<OwnedRound>): Outcome<SeenRound> =>
  outcome.kind === 'ok'
    ? { kind: 'ok', value: { round: outcome.value, etag: outcome.etag }, etag: outcome.etag }
    : outcome;

/** The requests of this screen. */
export function roundsApi(api: ApiClient) {
  const readRound = async (id: string) => withVersion(await api<OwnedRound>(`rounds/${id}`));

  async function casesTaken(id: string): Promise<Outcome<Record<string, number>>> {
    const taken: Record<string, number> = {};
    let from: string | null = null;
    do {
      const query: string = from === null ? '' : `?from=${encodeURIComponent(from)}`;
      const page: Outcome<CasePage> = await api<CasePage>(`rounds/${id}/disagreements${query}`);
      if (page.kind !== 'ok') return page;
      for (const { takenBy } of page.value.items)
        if (takenBy) taken[takenBy.id] = (taken[takenBy.id] ?? 0) + 1;
      from = page.value.next;
    } while (from !== null);
    return { kind: 'ok', value: taken, etag: null };
  }

  return {
    ...setRequests(api),
    ...messageRequests(api),
    ...exportRequests(api),
    readRound,
    /** @param from `next` of the page before; null for the newest rounds */
    listRounds: (from: string | null) =>
      api<RoundPage>(from === null ? 'rounds' : `rounds?from=${encodeURIComponent(from)}`),
    async loadList(): Promise<Outcome<ListData>> {
      const [page, liaisons, reach] = await Promise.all([
        api<RoundPage>('rounds'),
        api<LiaisonList>('liaisons'),
        api<ReachList>('people/reach'),
      ]);
      if (page.kind !== 'ok') return page;
      const prepared =
        liaisons.kind === 'ok' && reach.kind === 'ok'
          ? { liaisons: liaisons.value.items, reach: reach.value.items }
          : null;
      return { kind: 'ok', value: { page: page.value, prepared }, etag: null };
    },
    results: (id: string) => api<Results>(`rounds/${id}/results`),
    create: async (body: NewRoundBody) =>
      withVersion(await api<OwnedRound>('rounds', { method: 'POST', body })),
    change: async ({ round, etag }: SeenRound, body: ChangeRoundBody) =>
      withVersion(await api<OwnedRound>(`rounds/${round.id}`, { method: 'PATCH', body, ifMatch: etag })),

    readRoster: (id: string) => api<RosterReply>(`rounds/${id}/roster`),
    /** @param preview only says what would change */
    saveRoster: (id: string, etag: string | null, source: RosterSource, preview: boolean) =>
      api<RosterChange>(`rounds/${id}/roster${preview ? '?preview=true' : ''}`, {
        method: 'PUT',
        ...(source.kind === 'file'
          ? { file: { type: 'text/csv', content: source.file } }
          : { body: { groups: source.groups } }),
        ifMatch: etag,
      }),
    removeRoster: (id: string, etag: string | null) =>
      api<undefined>(`rounds/${id}/roster`, { method: 'DELETE', ifMatch: etag }),

    async loadRound(id: string): Promise<Outcome<RoundData>> {
      const [seen, results, roster, liaisons, taken] = await Promise.all([
        readRound(id),
        api<Results>(`rounds/${id}/results`),
        api<RosterReply>(`rounds/${id}/roster`),
        api<LiaisonList>('liaisons'),
        casesTaken(id),
      ]);
      if (seen.kind !== 'ok') return seen;
      // A round that is not open yet has no results, which is no failure.
      if (results.kind !== 'ok' && results.kind !== 'refused') return results;
      if (roster.kind !== 'ok') return roster;
      if (liaisons.kind !== 'ok') return liaisons;
      if (taken.kind !== 'ok') return taken;
      const value = {
        ...seen.value,
        results: results.kind === 'ok' ? results.value : null,
        roster: roster.value.roster,
        readsGroups: roster.value.readsGroups,
        rosterEtag: roster.etag,
        liaisons: liaisons.value.items,
        casesTaken: taken.value,
      };
      return { kind: 'ok', value, etag: null };
    },
  };
}
export type RoundsApi = ReturnType<typeof roundsApi>;
