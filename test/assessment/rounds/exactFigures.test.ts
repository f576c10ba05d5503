import { alphaShares } from '../../../assessment/disagreement/alphaShares.ts';
import { exactGap, exactScore } from '../../../assessment/rounds/exactFigures.ts';
import { exactGapOf } from '../../../assessment/rounds/releasedGap.ts';
import { isApart } from '../../../assessment/rounds/isApart.ts';
import { scopeOf, type Scope } from '../../../assessment/scope/scope.ts';
import { tallyOf } from '../../../assessment/tally.ts';
import { answers, concord20 } from '../../builders/questionSets.ts';

const size = { statements: 20, areas: 6 };
/** People who all answer one of two numbers. */
const side = (...given: readonly number[]) => {
  const tally = tallyOf(concord20);
  for (let person = 0; person < 24; person++) tally.add(answers(given[person % given.length] ?? 3));
  return tally.histogram();
};
const group = { sales: side(4, 3), marketing: side(2, 2, 3) };
const rules = { set: concord20, minimumGroupSize: 5, regions: 2 };
const final = scopeOf(rules, null, group, { final: true });
const of = ({ subjects }: Scope, kind: string) => {
  const found = subjects.find((subject) => subject.kind === kind);
  if (!found) throw new Error('the test requires the subject');
  return found;
};

describe('what final figures tell other rounds', () => {
  test('is where the gaps of areas and of all together lie, and the score of the company', () => {
    const { area, overall } = alphaShares(size, 2, 'company');
    const { sales, marketing } = group;
    expect(of(final, 'overall').exactInterval).toEqual(
      exactGap(20, overall, sales.overall, marketing.overall),
    );
    expect(of(final, 'area').exactInterval).toEqual(
      exactGap(4, area, sales.areas[0] ?? {}, marketing.areas[0] ?? {}),
    );
    expect(final.scoreInterval).toEqual(exactScore(sales.overall, marketing.overall));
    const [low = 0, high = 0] = final.scoreInterval ?? [];
    expect(low).toBeLessThan(final.score.company ?? 0);
    expect(high).toBeGreaterThan(final.score.company ?? 0);
  });

  test('is not told of figures that will change, nor the score of a region', () => {
    const interim = scopeOf(rules, null, group);
    expect(interim.scoreInterval).toBeUndefined();
    expect(of(interim, 'overall').exactInterval).toBeUndefined();
    const region = scopeOf(rules, 'DACH', group, { final: true });
    expect(region.scoreInterval).toBeUndefined();
    expect(of(region, 'overall').exactInterval).toBeDefined();
  });

  test('is worked out of a statement from the counts that are published, at what a statement may be wrong', () => {
    const statement = of(final, 'statement');
    expect(statement.exactInterval).toBeUndefined();
    const { sales, marketing } = group;
    const expected = exactGap(
      1,
      alphaShares(size, 2, 'company').statement,
      sales.statements[0] ?? {},
      marketing.statements[0] ?? {},
    );
    expect(exactGapOf(statement, size, 2, 'company')).toEqual(expected);
    const [low = 0, high = 0] = exactGapOf(statement, size, 2, 'region') ?? [];
    expect(low).toBeLessThan(expected[0]);
    expect(high).toBeGreaterThan(expected[1]);
  });

  test('is nothing where the release is older, or too few have answered for any evidence', () => {
    expect(exactGapOf({ kind: 'area', interval: [0, 1] }, size, 0, 'company')).toBeNull();
    const few = { sales: side(4), marketing: tallyOf(concord20).histogram() };
    const { subjects, scoreInterval } = scopeOf({ ...rules, minimumGroupSize: 3 }, null, few, {
      final: true,
    });
    expect(scoreInterval).toBeUndefined();
    for (const subject of subjects) expect(exactGapOf(subject, size, 2, 'company')).toBeNull();
  });

  test('sets two figures apart where no value is left that both may have', () => {
    expect(isApart([1, 2], [2, 3])).toBe(true);
    expect(isApart([2.5, 3], [1, 2])).toBe(true);
    expect(isApart([1, 2], [1.9, 3])).toBe(false);
  });
});
