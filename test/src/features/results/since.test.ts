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
const told = (
  company: number,
  earlier?: TrendItem,
  { surely, isPreliminary = false }: { surely?: [number, number]; isPreliminary?: boolean } = {},
) =>
  changeSince(
    words,
    {
      scope: scope({ score: { company }, ...(surely && { scoreInterval: surely }) }),
      isPreliminary,
    },
    earlier,
  );

describe('what has changed since the round before', () => {
  test('is told from the scores as they are shown, so that both add up for whoever reads them', () => {
    expect(told(56.85, spring())).toEqual({
      since: 'Since "Spring"',
      moved: '6.7 points higher',
      from: 'from 50.1',
      sure: null,
      sides: [],
    });
    expect(told(50.1, spring({ score: { company: 50.19 } }))?.moved).toBe('The same');
    expect(told(47.3, spring())?.moved).toBe('2.8 points lower');
  });

  test('is called more than chance only where no score is left that the company may have had in both rounds', () => {
    const before = spring({ scoreInterval: [46, 54] });
    expect(told(56.85, before, { surely: [54, 60] })?.sure).toBe('That is more than chance.');
    expect(told(44, before, { surely: [41, 46] })?.sure).toBe('That is more than chance.');
    expect(told(56.85, before, { surely: [53.9, 60] })?.sure).toBe('That can still be chance.');
    expect(told(50.1, spring(), { surely: [54, 60] })?.sure).toBeNull();
  });

  test('is called nothing where one of the rounds has no interval: nobody can tell', () => {
    expect(told(56.85, spring(), { surely: [54, 60] })?.sure).toBeNull();
    expect(told(56.85, spring({ scoreInterval: [46, 54] }))?.sure).toBeNull();
  });

  test('is too early to be called anything while the round is open, and until its final figures are there', () =>
    expect(told(56.85, spring({ scoreInterval: [46, 54] }), { isPreliminary: true })?.sure).toBe(
      'Too early to say whether that is more than chance.',
    ));

  test('is not told where the rounds asked other things, or one of them shows no score', () => {
    expect(told(56.8, spring({ sameQuestions: false }))).toBeNull();
    expect(told(56.8, spring({ score: { sales: 40 } }))).toBeNull();
    expect(told(56.8)).toBeNull();
    expect(movedBy(scope({ score: { sales: 50 } }), spring())).toBeNull();
  });
});
