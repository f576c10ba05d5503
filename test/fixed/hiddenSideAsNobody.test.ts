import { answeredWords } from '../../src/features/results/overview/answeredWords.ts';
import { answeredIn } from '../../src/features/rounds/participation.ts';
import { i18n, round, scope } from '../src/features/rounds/builders.ts';

/**
 * Three of Sales and two of Marketing had answered of a list of nine, in groups of at least three: the owner read "3 of 9,
 * 33 %", as if nobody of Marketing had.
 */
describe('a side that is hidden', () => {
  const closed = round({ state: 'closed', minimumGroupSize: 3, roster: { people: 9 } });
  const results = (n: Parameters<typeof scope>[1]) => ({ scopes: [scope(null, n)], final: true });

  it('is not counted as nobody: how many have answered is the least there are', () => {
    expect(answeredIn(closed, results({ sales: 3 }))).toEqual({
      kind: 'people',
      people: 3,
      of: 9,
      least: true,
    });
    expect(answeredIn({ ...closed, roster: null }, results({ marketing: 3 }))).toMatchObject({ least: true });
  });

  it('may be that of observers, where the list has some: in the table of rounds, on the round and in its results', () => {
    const n = { sales: 30, marketing: 23 };
    const listed = (observers?: boolean) => round({ state: 'closed', roster: { people: 118, observers } });
    const answered = (observers?: boolean) => answeredIn(listed(observers), results(n));
    expect(answered(false)).toMatchObject({ people: 53, least: false });
    expect(answered(true)).toMatchObject({ people: 53, least: true });
    expect(answered()).toMatchObject({ people: 53, least: false });
    expect(answeredIn(listed(true), results({ ...n, observer: 9 }))).toMatchObject({
      people: 62,
      least: false,
    });
    const words = (observers: boolean) =>
      answeredWords(i18n, { scope: scope(null, n), round: listed(observers) });
    expect(words(true)).toBe('at least 53 of 118 people');
    expect(words(false)).toBe('53 of 118 people (44 %)');
  });
});
