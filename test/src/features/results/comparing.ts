import type { OtherOrganisation } from '../../../../contract/summaries.ts';
import type { TrendItem } from '../../../../contract/trend.ts';
import type { Material } from '../../../../src/features/results/compare/groups.ts';
import type { Scope } from '../../../../src/features/results/view.ts';
import { scope, shown, subject, wordsFor } from './builders.ts';

export const i18n = wordsFor();
export const exact = (mean: number, changed: Partial<ReturnType<typeof subject>> = {}) =>
  subject({ sales: mean, marketing: mean, gap: 0, interval: [-0.2, 0.2], ...changed });
export const region = (name: string, mean: number, changed: Partial<Scope> = {}): Scope =>
  scope({
    region: name,
    score: { sales: 20 * mean, marketing: 20 * mean, company: 20 * mean },
    level: { sales: 'aligned', marketing: 'aligned', company: 'aligned' },
    subjects: [
      exact(mean),
      exact(mean, { kind: 'area', id: 'planning' }),
      exact(3, { kind: 'area', id: 'demand' }),
    ],
    ...changed,
  });
export const hidden = region('Nordics', 3, { score: {}, level: {}, subjects: [] });
export const spring: TrendItem = {
  round: 'spring',
  title: 'Spring',
  closedAt: '2026-05-01T12:00:00.000Z',
  n: {},
  score: {},
  level: {},
  sameQuestions: false,
  subjects: [{ kind: 'area', id: 'planning' }],
};
export const friends: OtherOrganisation = {
  id: '0123456789abcdef',
  name: 'Friends',
  addedOn: '2026-11-22',
  closed: '2026-Q3',
  people: '20-49',
  sameQuestions: true,
  own: false,
  summary: {
    format: 'concord-summary',
    version: 1,
    questions: { id: 'concord-20', words: 'w' },
    closed: '2026-Q3',
    people: '20-49',
    score: { sales: 70, marketing: 60, company: 65 },
    level: { sales: 'aligned', marketing: 'aligned', company: 'aligned' },
    differ: false,
    areas: [
      { id: 'planning', sales: 4, marketing: 3, differ: true },
      { id: 'demand', sales: 3, marketing: 4, differ: true },
    ],
    statements: [],
    checksum: 'c',
  },
};
export const material = (changed: Partial<Material> = {}): Material => ({
  shown: shown(),
  regions: [],
  earlier: [],
  others: [],
  ...changed,
});
