import type { Page } from 'playwright-core';
import type { ZodType } from 'zod';
import { disagreementList, disagreementReply, type DisagreementReply } from '../../contract/disagreements.ts';
import { me } from '../../contract/me.ts';
import { results } from '../../contract/results.ts';
import { ownedRound } from '../../contract/rounds.ts';
import { roundMessages, type RoundMessages } from '../../contract/roundMessages.ts';
import { pressing, unfold, type Screen } from '../screen.ts';
import { problem } from './states.ts';

/** A reply of the API with a part of it as it is after hours, after another version, or after a fault of ours. */
export const withPart =
  <T>(path: RegExp, reply: ZodType<T>, change: (value: T) => T) =>
  (page: Page) =>
    page.route(path, async (route) => {
      const real = await route.fetch();
      // What the contract does not know must not be looked at.
      const json = reply.parse(change(reply.parse(await real.json())));
      await route.fulfill({ response: real, json });
    });

const SINCE = '2026-03-02T06:40:00.000Z';
const failing = (part: Partial<RoundMessages['failing']>) =>
  withPart(/\/api\/rounds\/[^/]+\/messages$/, roundMessages, (all) => ({
    ...all,
    failing: { ...all.failing, ...part },
  }));
const heldUp: RoundMessages['failing']['messages'] = [
  { kind: 'alert', messages: 3, since: SINCE },
  { kind: 'invitation', messages: 1_204, since: null },
];
const work: RoundMessages['failing']['work'] = [
  { work: 'figures', since: SINCE },
  { work: 'calendar', since: SINCE },
];

/** An API that needs a newer tab than the one that is open. */
const outgrown = withPart(/\/api\/me$/, me, (value) => ({ ...value, tab: value.tab + 1 }));

const case_ = (change: (value: DisagreementReply) => DisagreementReply) =>
  withPart(/\/api\/disagreements\/[^/]+$/, disagreementReply, change);
/** The comparison with a later round, which cannot say anything. */
const withoutRange = (noRange: 'older-version' | 'too-few') =>
  case_((one) => ({
    ...one,
    verified: {
      round: one.round,
      title: 'Next spring',
      closedAt: SINCE,
      then: one.foundGap,
      gap: one.foundGap / 2,
      interval: null,
      noRange,
      status: 'not-clear',
    },
  }));

const round = { person: 'owner-1', at: ({ asked }: { asked: string }) => `rounds/${asked}` };
const closed = {
  person: 'liaison-1',
  at: ({ closedCase }: { closedCase: string }) => `disagreements/${closedCase}`,
};
/** Its taker is the only liaison of the region. */
const alone = case_((one) => ({ ...one, handOverTo: [] }));
/** Final figures of a list, of whom most or all have answered, the sides at different times. */
const final = (all: boolean) =>
  case_((one) => ({
    ...one,
    figuresFinal: true,
    drift: { shift: 0.31 },
    evidence: {
      ...one.evidence,
      invitedInterval: all ? [one.gap, one.gap] : [one.gap - 0.1, one.gap + 0.1],
    },
  }));

/** Newer figures that leave open what the case was sure of on an earlier day. */
const leftOpen = async (page: Page): Promise<void> => {
  await case_((one) => ({ ...one, figuresAt: SINCE }))(page);
  await withPart(/\/api\/rounds\/[^/]+\/results$/, results, (all) => ({
    ...all,
    scopes: all.scopes.map((scope) => ({
      ...scope,
      subjects: scope.subjects.map((one) => ({ ...one, status: 'undecided' as const })),
    })),
  }))(page);
};

/** Whoever has taken them is a liaison of their region no more. */
const takersLeft = withPart(/\/api\/rounds\/[^/]+\/disagreements$/, disagreementList, (all) => ({
  ...all,
  items: all.items.map((one) => ({ ...one, takerLeft: one.takenBy !== null })),
}));

/** What takes a fault, hours or another version to come: the API's own replies, with that part changed. */
export const asIfScreens: readonly Screen[] = [
  { name: 'round-held-up', ...round, before: failing({ messages: heldUp, reminders: 10 }) },
  { name: 'round-failing', ...round, before: failing({ work, messages: heldUp }) },
  {
    name: 'case-final',
    person: 'liaison-1',
    at: ({ openCase }) => `disagreements/${openCase}`,
    before: final(false),
    steps: unfold,
  },
  {
    name: 'case-fact',
    person: 'liaison-1',
    at: ({ openCase }) => `disagreements/${openCase}`,
    before: final(true),
    steps: unfold,
  },
  {
    name: 'round-opens-at-night',
    person: 'owner-1',
    at: ({ listed }) => `rounds/${listed}`,
    before: withPart(/\/api\/rounds\/[^/]+$/, ownedRound, (one) => ({
      ...one,
      opensAt: one.opensAt && `${one.opensAt.slice(0, 10)}T20:30:00.000Z`,
    })),
  },
  { name: 'case-no-range', ...closed, before: withoutRange('older-version'), steps: unfold },
  { name: 'case-too-few', ...closed, before: withoutRange('too-few'), steps: unfold },
  {
    name: 'case-left-open',
    person: 'liaison-1',
    at: ({ openCase }) => `disagreements/${openCase}`,
    before: leftOpen,
  },
  {
    name: 'cases-left',
    person: 'owner-1',
    at: ({ autumn }) => `disagreements/${autumn}`,
    before: takersLeft,
  },
  {
    name: 'case-hand-over-nobody',
    person: 'liaison-1',
    at: ({ takenCase }) => `disagreements/${takenCase}`,
    before: alone,
    steps: pressing('case.handOver'),
  },
  ...(['answer', 'results'] as const).map((screen): Screen => ({
    name: `outgrown-${screen}`,
    person: 'half-way',
    at: ({ asked, spring }) => (screen === 'answer' ? `answer/${asked}` : `results/${spring}`),
    before: outgrown,
    // On the phone it waits until they have answered.
    steps: async ({ tab, words }) => tab.getByText(words('older.load')).waitFor({ state: 'attached' }),
  })),
  {
    name: 'sign-in-waits',
    person: 'sales-2',
    at: ({ asked }) => `answer/${asked}`,
    before: (page) => page.route('**/api/me', () => new Promise<never>(() => undefined)),
    loading: true,
  },
  {
    name: 'sign-in-rules-again',
    person: 'sales-2',
    at: ({ asked }) => `answer/${asked}`,
    signin: 'rules',
    steps: pressing('signIn.rules.button'),
  },
  {
    name: 'failed-again',
    ...round,
    before: (page) => page.route(/\/api\/(?!me$)/, (route) => route.fulfill(problem(500, 'unexpected'))),
    steps: pressing('app.tryAgain'),
  },
];
