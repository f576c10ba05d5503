import type { Disagreement } from '../../../../contract/disagreements.ts';
import type { Questions } from '../../../../contract/questionSets.ts';
import type { CaseItem, CaseStep, OwnStep, Scope } from '../../../../src/features/disagreements/caseItem.ts';

type Subject = Scope['subjects'][number];

export const me = { id: 'me', name: 'I myself' };
export const other = { id: 'other', name: 'Another' };

export const subject = (changed: Partial<Subject> = {}): Subject => ({
  kind: 'area',
  id: 'measures',
  sales: 2.2,
  marketing: 2.9,
  gap: -0.7,
  interval: [-1.1, -0.3],
  status: 'disagree',
  atLeastDelta: false,
  ...changed,
});

/** A case of the whole company that nobody has taken yet. */
export const item = (changed: Partial<Disagreement> = {}): Disagreement => ({
  id: 'autumn~--~area~measures',
  round: 'autumn',
  region: null,
  subject: { kind: 'area', id: 'measures' },
  finding: 'found',
  reversed: false,
  joined: false,
  higher: 'marketing',
  gap: -0.7,
  foundGap: -0.7,
  interval: [-1.1, -0.3],
  n: { sales: 35, marketing: 31 },
  evidence: subject(),
  includes: [],
  release: 1,
  figuresAt: '2026-11-12T09:00:00.000Z',
  figuresFinal: false,
  state: 'open',
  outcome: null,
  takenBy: null,
  takerLeft: false,
  openedAt: '2026-11-12T09:00:00.000Z',
  changedAt: '2026-11-12T09:00:00.000Z',
  history: [{ at: '2026-11-12T09:00:00.000Z', by: null, act: 'found' }],
  ...changed,
});

export const listed = (changed: Partial<Disagreement> = {}): CaseItem => {
  const { history: _history, ...rest } = item(changed);
  return { ...rest, verified: null };
};

export const step = (changed: Partial<CaseStep> = {}): CaseStep => ({
  id: 'autumn~--~area~measures~01',
  disagreement: 'autumn~--~area~measures',
  what: 'Define ten words',
  owner: other,
  due: '2027-01-15',
  measure: 'Words defined',
  target: '10',
  play: null,
  state: 'open',
  helpWanted: null,
  reached: null,
  changedAt: '2026-11-13T09:00:00.000Z',
  version: '"1"',
  ...changed,
});

/** The same as one of the reader's, with where it belongs. */
export const ownStep = (changed: Partial<OwnStep> = {}): OwnStep => ({
  ...step(),
  round: { id: 'autumn', title: 'Autumn', deletesOn: '2028-01-31' },
  liaison: null,
  about: null,
  ...changed,
});

export const questions: Questions = {
  id: 'concord-20',
  language: 'en',
  needed: 16,
  areas: [
    {
      id: 'measures',
      name: 'Measures',
      about: null,
      statements: [
        { id: 'M1', text: 'The same words mean the same.', label: null, position: 0 },
        { id: 'M2', text: 'The same numbers count.', label: null, position: 1 },
      ],
    },
    {
      id: 'trust',
      name: 'Trust',
      about: null,
      statements: [{ id: 'T1', text: 'No blame.', label: null, position: 2 }],
    },
  ],
  awareness: false,
};

/** Figures of one region, with the answers to three statements. */
export const scope = (subjects: readonly Subject[]): Scope => ({
  region: null,
  n: { sales: 35, marketing: 31 },
  score: {},
  level: {},
  subjects: [...subjects],
  moveUp: [],
});
