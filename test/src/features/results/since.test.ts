import type { TrendItem } from '../../../../contract/trend.ts';
import { changeSince, movedBy } from '../../../../src/features/results/since.ts';
import { scope, wordsFor } from './builders.ts';

const spring = (changed: Partial<TrendItem> = {}): TrendItem => ({
  round: 'spring',
  title: 'Spring',
  closedAt: '2026-05-22T12:00:00.000Z',
  n: {},
  score: { company: 50.19 },
  level: {},
  sameQuestions: true,
  subjects: [],
  ...changed,
});
const words = wordsFor();
const told = (company: number, earlier?: TrendItem) =>
  changeSince(words, scope({ score: { company } }), earlier);

describe('what has changed since the round before', () => {
  test('is told from the scores as they are shown, so that both add up for whoever reads them', () => {
    expect(told(56.85, spring())).toEqual({
      since: 'Since Spring',
      moved: '6.7 points higher',
      from: 'from 50.1, the dotted line',
    });
    expect(told(50.1, spring({ score: { company: 50.19 } }))?.moved).toBe('The same');
    expect(told(47.3, spring())?.moved).toBe('2.8 points lower');
  });

  test('is not told where the rounds asked other things, or one of them shows no score', () => {
    expect(told(56.8, spring({ sameQuestions: false }))).toBeNull();
    expect(told(56.8, spring({ score: { sales: 40 } }))).toBeNull();
    expect(told(56.8)).toBeNull();
    expect(movedBy(scope({ score: { sales: 50 } }), spring())).toBeNull();
  });
});
