import { answeredIn } from '../../src/features/rounds/participation.ts';
import { round, scope } from '../src/features/rounds/builders.ts';

/**
 * Three of Sales and two of Marketing had answered of a list of nine, in groups of at least three: the owner read "3 of 9,
 * 33 %", as if nobody of Marketing had.
 */
describe('a side that is hidden', () => {
  const closed = round({ state: 'closed', minimumGroupSize: 3, roster: { people: 9 } });
  const results = (n: Parameters<typeof scope>[1]) => ({ scopes: [scope(null, n)], final: true });
  const listed = (observer: number) => [{ region: null, sales: 5, marketing: 4 - observer, observer }];

  it('is not counted as nobody: how many have answered is the least there are', () => {
    expect(answeredIn(closed, results({ sales: 3 }))).toEqual({
      kind: 'people',
      people: 3,
      of: 9,
      least: true,
    });
    expect(answeredIn({ ...closed, roster: null }, results({ marketing: 3 }))).toMatchObject({ least: true });
  });

  it('may be that of observers, where the list has some', () => {
    const both = results({ sales: 3, marketing: 3 });
    expect(answeredIn(closed, both, listed(0))).toMatchObject({ people: 6, least: false });
    expect(answeredIn(closed, both, listed(1))).toMatchObject({ people: 6, least: true });
    expect(answeredIn(closed, both)).toMatchObject({ people: 6, least: false });
  });
});
