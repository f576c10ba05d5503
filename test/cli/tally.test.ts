import { alphaFromSums, reliabilityOf } from '../../assessment/agreement/reliability.ts';
import { emptyHistogram, histogramOf, plus } from '../../assessment/histogram.ts';
import { completeRows } from '../../assessment/agreement/completeRows.ts';
import { tallyOf } from '../../assessment/tally.ts';
import { concord20, questionSet } from '../builders/questionSets.ts';
import { madeUpPeople } from './answersFile.ts';

const people = madeUpPeople(['A', 'B'], 50).map(({ answers }) => answers);

test('counting in place gives the same histogram as adding person after person', () => {
  const tally = tallyOf(concord20);
  for (const answers of people) tally.add(answers);
  expect(tally.histogram()).toEqual(
    people.map((answers) => histogramOf(concord20, answers, null)).reduce(plus, emptyHistogram(concord20)),
  );
});

test("a person who can judge nothing in an area is in none of that area's bins", () => {
  const set = questionSet([3, 2]);
  const tally = tallyOf(set);
  tally.add([1, 2, 3, null, null]);
  expect(tally.histogram()).toEqual(histogramOf(set, [1, 2, 3, null, null], null));
});

test('nobody is the empty histogram', () =>
  expect(tallyOf(concord20).histogram()).toEqual(emptyHistogram(concord20)));

describe("Cronbach's alpha from sums", () => {
  const complete = people.filter((answers) => !answers.includes(null)).map((answers) => answers.map(Number));

  test('is that of the rows, and rows with a gap are left out', () => {
    const rows = completeRows(20);
    for (const answers of people) rows.add(answers);
    expect(complete.length).toBeGreaterThan(20);
    expect(complete.length).toBeLessThan(people.length);
    expect(rows.alpha(3)).toBeCloseTo(reliabilityOf(complete).alpha ?? NaN, 13);
  });

  test('is kept back where it would rest on fewer people than may be shown', () => {
    const rows = completeRows(20);
    for (const answers of complete.slice(0, 4)) rows.add(answers);
    expect(rows.alpha(5)).toBeNull();
    expect(rows.alpha(4)).not.toBeNull();
  });

  test('is not known where everybody has the same total, or there are not two people or two statements', () => {
    const rows = completeRows(2);
    for (const answers of [
      [1, 5],
      [5, 1],
      [3, 3],
    ])
      rows.add(answers);
    expect(rows.alpha(3)).toBeNull();
    expect(alphaFromSums(1, [], { sum: 6, squares: 36 })).toBeNull();
    expect(alphaFromSums(9, [{ sum: 20, squares: 50 }], { sum: 20, squares: 50 })).toBeNull();
  });
});
