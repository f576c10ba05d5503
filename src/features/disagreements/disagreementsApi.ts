import type { ChangeDisagreementBody, DisagreementReply } from '../../../contract/disagreements.ts';
import type { Me } from '../../../contract/me.ts';
import type { Findings } from '../../../contract/findings.ts';
import type { Questions } from '../../../contract/questionSets.ts';
import type { Results } from '../../../contract/results.ts';
import type { Round } from '../../../contract/rounds.ts';
import type {
  ChangeStepBody,
  CreateStepBody,
  OwnerReach,
  OwnStepList,
  Step,
  StepList,
} from '../../../contract/steps.ts';
import type { Trend } from '../../../contract/trend.ts';
import type { ApiClient } from '../../app/api/apiClient.ts';
import type { Outcome } from '../../app/api/outcome.ts';
import type { CaseData, ListData } from './caseData.ts';
import type { CaseItem, CaseStep, OwnStep } from './caseItem.ts';
import { isLeftOpen } from './evidence/leftOpen.ts';
import { othersOf, waitingIn, type Waiting } from './list/elsewhere.ts';

interface Page {
  readonly items: readonly CaseItem[];
  readonly next: string | null;
}

const pathOf = (id: string) => `disagreements/${encodeURIComponent(id)}`;

/** The requests of this screen. */
export function disagreementsApi(api: ApiClient, language: string) {
  const asked = (round: string) =>
    Promise.all([
      api<Round>(`rounds/${round}`),
      api<Questions>(`rounds/${round}/questions?language=${language}`),
    ]);

  async function allOf(round: string): Promise<Outcome<CaseItem[]>> {
    const items: CaseItem[] = [];
    let from: string | null = null;
    do {
      const query: string = from === null ? '' : `?from=${encodeURIComponent(from)}`;
      const page: Outcome<Page> = await api<Page>(`rounds/${round}/disagreements${query}`);
      if (page.kind !== 'ok') return page;
      items.push(...page.value.items);
      from = page.value.next;
    } while (from !== null);
    return { kind: 'ok', value: items, etag: null };
  }

  /** What the person has agreed to do and has not done yet, in every round. */
  async function ownSteps(): Promise<Outcome<readonly OwnStep[]>> {
    const own = await api<OwnStepList>('steps?mine');
    return own.kind === 'ok' ? { ...own, value: own.value.items } : own;
  }

  /** Nothing while the round is open: its figures are not final. */
  async function verifiedBy(id: string, round: Outcome<Round>): Promise<Outcome<readonly CaseItem[]>> {
    const none = { kind: 'ok', value: [], etag: null } as const;
    if (round.kind !== 'ok' || round.value.state !== 'closed') return none;
    const trend = await api<Trend>(`rounds/${id}/trend`);
    if (trend.kind !== 'ok') return trend;
    const before = trend.value.items[0]?.round;
    if (before === undefined) return none;
    const items = await allOf(before);
    if (items.kind !== 'ok') return items;
    return {
      ...items,
      value: items.value.filter(({ state, verified }) => state === 'closed' && verified?.round === id),
    };
  }

  /** What waits for the reader in the rounds besides this one; a round that cannot be read now is left out: it is an extra here. */
  async function waitingElsewhere(id: string, me: Pick<Me, 'id' | 'rounds'>): Promise<Waiting[]> {
    const waiting: Waiting[] = [];
    const others = othersOf(me, id);
    const all = await Promise.all(others.map((round) => allOf(round.id)));
    for (const [place, round] of others.entries()) {
      const items = all[place];
      if (items?.kind !== 'ok') continue;
      const here = waitingIn(round, items.value, me.id);
      if (here) waiting.push(here);
    }
    return waiting;
  }

  /** Whether the final figures of a closed round are still being made. */
  async function awaitsFinal(id: string): Promise<boolean> {
    const results = await api<Results>(`rounds/${id}/results`);
    return results.kind === 'ok' && !results.value.final;
  }

  return {
    ownSteps,

    async loadList(id: string, me: Pick<Me, 'id' | 'rounds'>): Promise<Outcome<ListData>> {
      const [[round, questions], items, findings, own, elsewhere] = await Promise.all([
        asked(id),
        allOf(id),
        api<Findings>(`rounds/${id}/findings`),
        ownSteps(),
        waitingElsewhere(id, me),
      ]);
      if (items.kind !== 'ok') return items;
      if (round.kind !== 'ok') return round;
      if (questions.kind !== 'ok') return questions;
      if (findings.kind !== 'ok') return findings;
      if (own.kind !== 'ok') return own;
      const [earlier, onTheirWay] = await Promise.all([
        verifiedBy(id, round),
        items.value.length === 0 && round.value.state === 'closed' && awaitsFinal(id),
      ]);
      if (earlier.kind !== 'ok') return earlier;
      const value = {
        round: round.value,
        questions: questions.value,
        items: items.value,
        onTheirWay,
        earlier: earlier.value,
        findings: findings.value.items,
        elsewhere,
        own: own.value,
      };
      return { kind: 'ok', value, etag: null };
    },

    /** @param place what its id has behind the round's */
    async loadCase(roundId: string, place: string): Promise<Outcome<CaseData>> {
      const path = pathOf(`${roundId}~${place}`);
      const [[round, questions], item, steps, results] = await Promise.all([
        asked(roundId),
        api<DisagreementReply>(path),
        api<StepList>(`${path}/steps`),
        api<Results>(`rounds/${roundId}/results`),
      ]);
      if (item.kind !== 'ok') return item;
      if (round.kind !== 'ok') return round;
      if (questions.kind !== 'ok') return questions;
      if (steps.kind !== 'ok') return steps;
      const newest = results.kind === 'ok' ? results.value : null;
      const scope = newest?.scopes.find(({ region }) => region === item.value.region) ?? null;
      // A statement carries the answers to it; those to an area or to everything are added up from the results.
      const broad = item.value.subject.kind !== 'statement';
      const value = {
        round: round.value,
        questions: questions.value,
        item: item.value,
        etag: item.etag,
        steps: steps.value.items,
        scope: broad ? scope : null,
        leftOpen: isLeftOpen(item.value, newest?.releasedAt ?? null, scope),
      };
      return { kind: 'ok', value, etag: null };
    },

    change: (id: string, etag: string | null, body: ChangeDisagreementBody) =>
      api<DisagreementReply>(pathOf(id), { method: 'PATCH', body, ifMatch: etag }),
    /** Whether messages would reach whoever is to do a step; null where that cannot be told now. */
    async isReached(id: string, person: string): Promise<boolean | null> {
      const reach = await api<OwnerReach>(`${pathOf(id)}/reach?person=${encodeURIComponent(person)}`);
      return reach.kind === 'ok' ? reach.value.reached : null;
    },
    agreeStep: (id: string, body: CreateStepBody) =>
      api<Step>(`${pathOf(id)}/steps`, { method: 'POST', body }),
    changeStep: ({ id, version }: CaseStep, body: ChangeStepBody) =>
      api<Step>(`steps/${encodeURIComponent(id)}`, { method: 'PATCH', body, ifMatch: version }),
  };
}
export type DisagreementsApi = ReturnType<typeof disagreementsApi>;
