import type { CaseView, Reader } from '../../api/bot/cards/caseView.ts';
import { linksInto } from '../../api/bot/cards/deepLinks.ts';
import type { StepView } from '../../api/bot/cards/stepCards.ts';
import type { QuestionSet } from '../../assessment/questionSet.ts';
import { shippedSets } from '../../assessment/sets/shipped.ts';
import { disagreement, type Disagreement } from '../../contract/disagreements.ts';
import type { ClosingSummary } from '../../contract/closing.ts';
import { step, type Step } from '../../contract/steps.ts';
import { roundRecord } from './rounds.ts';

const shipped = shippedSets.get('concord-20');
if (!shipped) throw new Error('the tests require the shipped question set');
export const set: QuestionSet = shipped;

const appId = '9a1f0c52-0000-4000-8000-000000000001';
export const reader: Reader = { language: 'en', links: linksInto(appId, 'answer') };
export const today = '2026-11-12';

const statement = (id: string, sales: number, marketing: number) =>
  ({
    kind: 'statement',
    id,
    sales,
    marketing,
    gap: sales - marketing,
    interval: [sales - marketing - 0.7, sales - marketing + 0.7],
    status: 'disagree',
    atLeastDelta: false,
  }) as const;

const base = {
  round: 'autumn-2026',
  finding: 'found',
  reversed: false,
  joined: false,
  higher: 'marketing',
  release: 4,
  figuresAt: '2026-11-12T09:15:00Z',
  state: 'open',
  outcome: null,
  takenBy: null,
  openedAt: '2026-11-12T09:15:00Z',
  changedAt: '2026-11-12T09:15:00Z',
  history: [],
  n: { sales: 62, marketing: 48 },
} as const;

/** About one statement: its answers count people. */
export const aboutStatement: Disagreement = disagreement.parse({
  ...base,
  id: 'autumn-2026~r00~statement~D2',
  region: 'DACH',
  subject: { kind: 'statement', id: 'D2' },
  gap: -1.83,
  foundGap: -1.83,
  interval: [-2.61, -1.04],
  evidence: {
    ...statement('D2', 2.13, 3.96),
    salesHigher: 0.12,
    answers: { sales: [21, 24, 6, 7, 2, 2], marketing: [1, 4, 7, 20, 15, 1] },
  },
  includes: [],
});

/** About one area, with what lies within it: its answers count answers. */
export const aboutArea: Disagreement = disagreement.parse({
  ...base,
  id: 'autumn-2026~--~area~demand',
  region: null,
  subject: { kind: 'area', id: 'demand' },
  gap: -0.74,
  foundGap: -0.74,
  interval: [-1.38, -0.06],
  evidence: {
    ...statement('demand', 2.72, 3.46),
    kind: 'area',
    answers: { sales: [40, 69, 77, 42, 20, 0], marketing: [7, 23, 66, 72, 24, 0] },
  },
  includes: [statement('D1', 2.4, 3.6), statement('D2', 2.13, 3.96)],
});

/** About everything, where the release tells no answers: only the averages. */
export const aboutOverall: Disagreement = disagreement.parse({
  ...base,
  id: 'autumn-2026~--~overall~overall',
  region: null,
  subject: { kind: 'overall', id: 'overall' },
  higher: 'sales',
  gap: 0.61,
  foundGap: 0.61,
  interval: [0.0008, 1.1],
  evidence: { ...statement('overall', 3.72, 3.11), kind: 'overall', id: 'overall' },
  includes: [
    { ...statement('trust', 4.1, 2.9), kind: 'area' },
    { ...statement('planning', 3.9, 2.9), kind: 'area' },
    ...['P1', 'P2', 'T1', 'T2'].map((id) => statement(id, 4.1, 3)),
  ],
});

export const viewOf = (change: Partial<Disagreement> = {}, of = aboutStatement): CaseView => ({
  disagreement: { ...of, ...change },
  version: '"7"',
  roundTitle: 'Autumn 2026',
  timeZone: 'Europe/Berlin',
  set,
});

export const stepOf = (change: Partial<Step> = {}): StepView => ({
  step: step.parse({
    id: 'autumn-2026~r00~statement~D2~01',
    disagreement: aboutStatement.id,
    what: 'Draw the funnel together, with one owner for each stage',
    owner: { id: 'person-1', name: 'Made-up Person' },
    due: '2026-11-15',
    measure: 'share of stages with exactly one owner',
    target: 'all of them',
    play: null,
    state: 'open',
    helpWanted: null,
    changedAt: '2026-11-01T09:00:00Z',
    ...change,
  }),
  version: '"2"',
});

/** A round that has closed, with everything that can be told of it. */
export const summaryOf = (change: Partial<ClosingSummary> = {}): ClosingSummary => ({
  round: roundRecord({ title: 'Autumn 2026', timeZone: 'Europe/Berlin' }),
  company: { score: 62.66, level: 'aligned', sales: 67.51, marketing: 57.77 },
  alone: null,
  before: { score: 59.93, changed: true },
  open: [aboutOverall, aboutArea, aboutStatement, aboutStatement],
  closed: 2,
  verified: [
    {
      region: null,
      subject: { kind: 'area', id: 'trust' },
      verified: { then: 1.61, gap: 0.32, status: 'shrunk', noRange: null },
    },
    {
      region: 'DACH',
      subject: { kind: 'statement', id: 'M1' },
      verified: { then: -1.1, gap: -1.05, status: 'still-there', noRange: null },
    },
    {
      region: 'Benelux',
      subject: { kind: 'statement', id: 'D2' },
      verified: { then: 1.3, gap: null, status: 'hidden', noRange: null },
    },
  ],
  nextOpensAt: '2027-02-28T08:00:00.000Z',
  ...change,
});
