import type { CaseRecord } from '../../contract/records.ts';
import type { Step } from '../../contract/steps.ts';

/** The day on which everything here begins. */
export const monday = '2026-11-23T09:00:00.000Z';

/** A case of DACH that nobody has taken, found on Monday, with what matters to the test changed. */
export const openCase = (changed: Partial<CaseRecord> = {}): CaseRecord => ({
  id: 'a-round~r00~area~demand',
  round: 'a-round',
  region: 'DACH',
  subject: { kind: 'area', id: 'demand' },
  finding: 'found',
  reversed: false,
  joined: false,
  higher: 'marketing',
  gap: -1,
  foundGap: -1,
  interval: [-1.5, -0.5],
  n: { sales: 20, marketing: 20 },
  evidence: { kind: 'area', id: 'demand', status: 'disagree', atLeastDelta: true },
  includes: [],
  release: 1,
  figuresAt: monday,
  figuresFinal: false,
  state: 'open',
  outcome: null,
  takenBy: null,
  takerLeft: false,
  openedAt: monday,
  changedAt: monday,
  history: [{ at: monday, by: null, act: 'found' }],
  pending: [],
  ...changed,
});

/** A step of that case. */
export const openStep = (changed: Partial<Step> = {}): Step => ({
  id: 'a-round~r00~area~demand~01',
  disagreement: 'a-round~r00~area~demand',
  what: 'One calendar',
  owner: { id: 'step-owner', name: 'Somebody' },
  due: '2026-12-04',
  measure: 'Dates kept',
  target: '9 of 10',
  play: null,
  state: 'open',
  helpWanted: null,
  reached: null,
  changedAt: monday,
  ...changed,
});
