import { summaryFile } from '../../../contract/summaries.ts';
import { canonicalText, wordsOf } from '../../../assessment/summary/canonical.ts';
import { contradictions } from '../../../assessment/summary/consistency.ts';
import { quarterOf, summaryOf } from '../../../assessment/summary/summaryOf.ts';
import { emptyHistogram, histogramOf, plus } from '../../../assessment/histogram.ts';
import { scopeOf } from '../../../assessment/scope/scope.ts';
import { randomFrom } from '../../../cli/simulate/random.ts';
import { closedAt, companyOf, fileOf, sha256, summaryOfPeople } from '../../builders/summaries.ts';
import { concord20, questionSet } from '../../builders/questionSets.ts';

describe('the summary of an organisation', () => {
  const company = companyOf(31, 28);
  const summary = summaryOfPeople();

  test('says what the final figures say, to a tenth and rounded down, so that no figure contradicts its level', () => {
    expect(summary).toMatchObject({
      format: 'concord-summary',
      version: 1,
      questions: { id: 'concord-20' },
      closed: '2026-Q4',
      people: '50-199',
      level: company.level,
    });
    for (const [side, value] of Object.entries(summary.score)) {
      const exact = company.score[side as 'sales'] ?? 0;
      expect([side, value <= exact, exact - value < 0.1]).toEqual([side, true, true]);
    }
    expect(summary.statements.map(({ id }) => id)).toEqual(concord20.statements.map(({ id }) => id));
  });

  test('holds nothing else: no region, no title, no time, and no number of people', () => {
    const file = JSON.parse(fileOf(summary)) as object;
    expect(Object.keys(file)).toEqual([
      'format',
      'version',
      'questions',
      'closed',
      'people',
      'score',
      'level',
      'differ',
      'areas',
      'statements',
      'checksum',
    ]);
    // Nothing in it is a count, and an average to a tenth tells of no more than ten people how many they were.
    expect(fileOf(summary)).not.toMatch(/"(n|answers|interval|region|title)"/);
    expect(summaryFile.parse(file)).toEqual(file);
  });

  test('holds nothing of a side with too few people, and is none where both have too few', () => {
    const alone = summaryOf(concord20, companyOf(12, 4), closedAt, sha256);
    expect([alone?.people, Object.keys(alone?.score ?? {}), Object.keys(alone?.level ?? {})]).toEqual([
      'under-20',
      ['sales'],
      ['sales'],
    ]);
    expect(JSON.stringify(alone)).not.toContain('marketing');
    expect(summaryOf(concord20, companyOf(4, 4), closedAt, sha256)).toBeNull();
  });

  test.each([
    [19, 'under-20'],
    [20, '20-49'],
    [49, '20-49'],
    [50, '50-199'],
    [199, '50-199'],
    [200, '200-or-more'],
  ])('of %i people says %s', (people, size) => {
    const { subjects, score, level } = company;
    const n = { sales: 10, marketing: people - 10 };
    expect(summaryOf(concord20, { n, subjects, score, level }, closedAt, sha256)?.people).toBe(size);
  });

  test('says the quarter of the close, in UTC', () => {
    expect(quarterOf(new Date('2026-03-31T23:59:59Z'))).toBe('2026-Q1');
    expect(quarterOf(new Date('2026-04-01T00:00:00Z'))).toBe('2026-Q2');
  });

  test('always fits together, whoever answers what and whatever they cannot judge', () => {
    const random = randomFrom('summaries');
    const below = (most: number) => Math.floor(random.uniform() * most);
    for (let round = 0; round < 60; round++) {
      const set = questionSet(Array.from({ length: 1 + below(4) }, () => 2 + below(6)).concat(3));
      const needed = Math.ceil((4 * set.statements.length) / 5);
      const skips = random.uniform();
      const side = () => {
        let all = emptyHistogram(set);
        const [mean, people] = [random.uniform() * 4, 3 + below(25)];
        for (let person = 0; person < people; person++) {
          let left = set.statements.length - needed;
          // Whole areas that nobody judges, or single statements.
          const given = set.statements.map((_, index) => {
            const skip =
              left > 0 && (skips > 0.8 ? index < left + (person % 2) : random.uniform() < skips / 2);
            if (skip) left -= 1;
            return skip ? null : Math.min(5, Math.max(1, Math.round(mean + random.normal() * 1.5)));
          });
          all = plus(all, histogramOf(set, given, null));
        }
        return all;
      };
      const scope = scopeOf({ set, minimumGroupSize: 3, regions: 0 }, null, {
        sales: side(),
        marketing: side(),
      });
      const summary = summaryOf(set, scope, closedAt, sha256);
      if (!summary) throw new Error('both sides have three people');
      expect(contradictions(set, summary)).toEqual([]);
      expect(summaryFile.safeParse(JSON.parse(fileOf(summary))).success).toBe(true);
    }
  });
});

test('other words are another set, other titles and translations are not', () => {
  const words = wordsOf(concord20, sha256);
  const [first, ...others] = concord20.statements;
  if (!first) throw new Error('a set has statements');
  expect(wordsOf({ ...concord20, title: 'Other', id: 'other' }, sha256)).toBe(words);
  expect(wordsOf({ ...concord20, statements: [{ ...first, translations: {} }, ...others] }, sha256)).toBe(
    words,
  );
  for (const changed of [{ text: `${first.text} ` }, { id: 'X1' }, { area: 'trust' }])
    expect(wordsOf({ ...concord20, statements: [{ ...first, ...changed }, ...others] }, sha256)).not.toBe(
      words,
    );
  expect(wordsOf({ ...concord20, statements: concord20.statements.toReversed() }, sha256)).not.toBe(words);
});

test('the canonical form is the same whatever the order of keys', () => {
  expect(canonicalText({ b: [1, { d: null, c: 'x' }], a: true, e: undefined })).toBe(
    canonicalText({ a: true, b: [1, { c: 'x', d: null }] }),
  );
});
