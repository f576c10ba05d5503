import { emptyHistogram, histogramOf, plus } from '../../../assessment/histogram.ts';
import type { Answer } from '../../../assessment/questionSet.ts';
import { answerCounts } from '../../../assessment/scope/answerCounts.ts';
import type { Group } from '../../../assessment/scope/group.ts';
import type { RegionCheck } from '../../../assessment/scope/regionCheck.ts';
import { scopeOf } from '../../../assessment/scope/scope.ts';
import { questionSet } from '../../builders/questionSets.ts';

const set = questionSet([3, 2]);
const nobody = emptyHistogram(set);

/** So many people who give the same answer to every statement. */
const people = (count: number, answer: Answer, day?: string) =>
  Array.from({ length: count }, () =>
    histogramOf(
      set,
      set.statements.map(() => answer),
      null,
      day,
    ),
  ).reduce(plus, nobody);
/** People of whom each gives one of these answers to every statement. */
const each = (...given: readonly Answer[]) => given.map((answer) => people(1, answer)).reduce(plus, nobody);

const rules = { set, minimumGroupSize: 3, regions: 0 };
const scope = (group: Group, check?: RegionCheck) =>
  scopeOf({ ...rules, regions: check ? 2 : 0 }, null, group, { check });
const subject = ({ subjects }: ReturnType<typeof scope>, id: string) => subjects.find((one) => one.id === id);

describe('how a statement was answered', () => {
  test("is six counts: 1 to 5, and those who can't judge", () =>
    expect(answerCounts({ '1:1': 2, '1:4': 3, '0:0': 5 })).toEqual([2, 0, 0, 3, 0, 5]));

  test('is shown by side, observers too, and of statements alone', () => {
    const shown = scope({ sales: people(3, 4), marketing: people(4, 2), observer: people(5, null) });
    expect(subject(shown, 'A1S1')?.answers).toEqual({
      sales: [0, 0, 0, 3, 0, 0],
      marketing: [0, 4, 0, 0, 0, 0],
    });
    expect(subject(shown, 'area1')).not.toHaveProperty('answers');
    expect(subject(shown, 'overall')).not.toHaveProperty('answers');
  });

  test('is not shown where fewer than k people of a side could judge it, although the side is shown', () => {
    const some = histogramOf(set, [null, 4, 4, 4, 4], null);
    const shown = scope({ sales: [people(2, 4), some, some].reduce(plus), marketing: people(3, 2) });
    expect(shown.n).toEqual({ sales: 4, marketing: 3 });
    expect(subject(shown, 'A1S1')).toMatchObject({ status: 'hidden', hidden: 'too-few' });
    expect(subject(shown, 'A1S1')).not.toHaveProperty('sales');
    expect(subject(shown, 'A1S1')?.answers).toEqual({ marketing: [0, 3, 0, 0, 0, 0] });
    expect(subject(shown, 'A1S2')?.answers?.sales).toEqual([0, 0, 0, 4, 0, 0]);
  });
});

describe('a side with fewer than k people', () => {
  const shown = scope({ sales: people(2, 5), marketing: people(3, 2) });

  test('shows nothing: no count, no score, no mean, no answers', () => {
    expect(shown.n).toEqual({ marketing: 3 });
    expect(shown.score).toEqual({ marketing: 40 });
    expect(shown.level).toEqual({ marketing: 'defined' });
    for (const one of shown.subjects) expect(one).not.toHaveProperty('sales');
    expect(shown.subjects.some(({ answers }) => answers?.sales)).toBe(false);
  });

  test('leaves no gap, no evidence and no advice either', () => {
    for (const one of shown.subjects) {
      expect(one).toMatchObject({ status: 'hidden', hidden: 'too-few' });
      for (const figure of ['gap', 'interval', 'logE', 'salesHigher']) expect(one).not.toHaveProperty(figure);
    }
    expect(shown.moveUp).toEqual([]);
  });
});

describe('a side that is split within itself', () => {
  test('is named, of statements, from ten people on', () => {
    const poles = each(1, 1, 1, 1, 1, 5, 5, 5, 5, 5);
    const shown = scope({ sales: poles, marketing: people(10, 3) });
    expect(subject(shown, 'A1S1')?.split).toEqual(['sales']);
    expect(subject(shown, 'overall')).not.toHaveProperty('split');
  });

  test('is not named for nine, nor for answers that are only spread', () => {
    const nine = each(1, 1, 1, 1, 1, 5, 5, 5, 5);
    const spread = each(1, 1, 2, 2, 3, 3, 4, 4, 5, 5);
    expect(subject(scope({ sales: nine, marketing: spread }), 'A1S1')).not.toHaveProperty('split');
  });

  test("those who can't judge are not among the ten", () => {
    const nine = plus(each(1, 1, 1, 1, 1, 5, 5, 5, 5), people(4, null));
    expect(subject(scope({ sales: nine, marketing: nobody }), 'A1S1')).not.toHaveProperty('split');
  });

  test('both sides may be, where the other is too small to compare with too', () => {
    const poles = each(1, 1, 1, 1, 1, 5, 5, 5, 5, 5);
    expect(subject(scope({ sales: poles, marketing: poles }), 'A1S1')?.split).toEqual(['sales', 'marketing']);
    expect(subject(scope({ sales: poles, marketing: nobody }), 'A1S1')?.split).toEqual(['sales']);
  });
});

describe('how often Sales answers higher', () => {
  test('is told of a disagreement, with ties as half', () => {
    const shown = scope({ sales: people(60, 4), marketing: plus(people(54, 2), people(6, 4)) });
    const statement = subject(shown, 'A1S1');
    expect(statement?.status).toBe('disagree');
    expect(statement?.salesHigher).toBeCloseTo(0.9 + 0.1 / 2, 12);
  });

  test('is not told where nothing is established', () => {
    const shown = scope({ sales: people(5, 4), marketing: people(5, 3) });
    expect(subject(shown, 'A1S1')?.status).not.toBe('disagree');
    expect(subject(shown, 'A1S1')).not.toHaveProperty('salesHigher');
  });
});

describe('a gap that the mix of regions makes', () => {
  // Within each region both sides answer alike; Sales sits in the one that is content, Marketing in the other.
  const content: Group = { sales: people(90, 5), marketing: people(10, 5) };
  const discontent: Group = { sales: people(10, 1), marketing: people(90, 1) };
  const company: Group = {
    sales: plus(content.sales, discontent.sales),
    marketing: plus(content.marketing, discontent.marketing),
  };

  test('is said to be that, and is no disagreement', () => {
    const shown = scope(company, { regions: [content, discontent], withoutAny: 'go-without' });
    expect(subject(shown, 'overall')).toMatchObject({ regionalMix: true, status: 'undecided' });
    expect(subject(shown, 'overall')).not.toHaveProperty('salesHigher');
  });

  test('would be a disagreement without regions', () => {
    expect(subject(scope(company), 'overall')).toMatchObject({ status: 'disagree' });
    expect(subject(scope(company), 'overall')).not.toHaveProperty('regionalMix');
  });

  test('is none where the regions differ the same way', () => {
    const alike: Group = { sales: people(50, 4), marketing: people(50, 2) };
    const both: Group = { sales: people(100, 4), marketing: people(100, 2) };
    const shown = scope(both, { regions: [alike, alike], withoutAny: 'go-without' });
    expect(subject(shown, 'overall')?.status).toBe('disagree');
    expect(subject(shown, 'overall')).not.toHaveProperty('regionalMix');
  });

  test('where no region shows both sides, a disagreement waits while the round is open, and is one at its end', () => {
    const apart: Group[] = [
      { sales: people(50, 4), marketing: people(2, 2) },
      { sales: people(2, 4), marketing: people(50, 2) },
    ];
    const both: Group = { sales: people(52, 4), marketing: people(52, 2) };
    const status = (withoutAny: 'wait' | 'go-without') =>
      subject(scope(both, { regions: apart, withoutAny }), 'overall');
    expect(status('wait')?.status).toBe('undecided');
    expect(status('wait')).not.toHaveProperty('regionalMix');
    expect(status('go-without')?.status).toBe('disagree');
  });
});

describe('the drift warning', () => {
  // On both sides those who answer later answer higher, and Sales answers later.
  const early = '2026-11-02';
  const days = (...dayed: readonly (readonly [answer: Answer, count: number, day: string])[]) =>
    dayed.map(([answer, count, day]) => people(count, answer, day)).reduce(plus, nobody);
  const rising: Group = {
    sales: days([2, 2, early], [3, 6, '2026-11-12'], [4, 12, '2026-11-22']),
    marketing: days([2, 12, early], [3, 6, '2026-11-12'], [4, 2, '2026-11-22']),
  };

  test('says how much of the gap may come from when people answered', () => {
    const { drift } = scope(rising);
    // A step of 1 in ten days; Sales answered ten days later on average.
    expect(drift?.shift).toBeCloseTo(1, 10);
  });

  test('is silent where all answered on one day, or nobody says when', () => {
    const oneDay = { sales: days([4, 9, early]), marketing: days([2, 9, early]) };
    expect(scope(oneDay)).not.toHaveProperty('drift');
    expect(scope({ sales: people(9, 4), marketing: people(9, 2) })).not.toHaveProperty('drift');
  });

  test('is silent where a side may not be shown', () =>
    expect(scope({ ...rising, sales: days([2, 1, early], [4, 1, '2026-11-22']) })).not.toHaveProperty(
      'drift',
    ));
});
