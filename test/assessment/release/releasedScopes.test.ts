import { emptyHistogram, histogramOf, plus } from '../../../assessment/histogram.ts';
import type { Answer } from '../../../assessment/questionSet.ts';
import type { CellAtClose } from '../../../assessment/release/closing.ts';
import { closingOf } from '../../../assessment/release/closing.ts';
import { finalFigures, sumOfReleased, withBatches } from '../../../assessment/release/released.ts';
import {
  releasedScopes,
  SMALLER,
  type PublishedFigures,
  type ReleasedScope,
} from '../../../assessment/release/releasedScopes.ts';
import { questionSet } from '../../builders/questionSets.ts';

const set = questionSet([2, 1]);
const K = 3;
const people = (count: number, answer: Answer) =>
  Array.from({ length: count }, () =>
    histogramOf(
      set,
      set.statements.map(() => answer),
      null,
    ),
  ).reduce(plus, emptyHistogram(set));
/** Published figures of so many people who all gave the same answer. */
const published = (count: number, answer: Answer) => {
  const made = withBatches(K, undefined, [people(count, answer)]);
  if (!made) throw new Error('a published group requires k people');
  return made.figures;
};
const scopes = (
  regions: readonly string[],
  cells: Record<string, ReturnType<typeof published>>,
  rest: Partial<PublishedFigures> = {},
): ReleasedScope[] =>
  releasedScopes(
    { set, minimumGroupSize: K, regions },
    { cells: new Map(Object.entries(cells)), joined: [], staying: new Set(), final: false, ...rest },
  );
const at = (list: readonly ReleasedScope[], region: string | null) =>
  list.find((scope) => scope.region === region);

describe('figures that may leave', () => {
  test('are made of batches that hold k people or more together', () => {
    const made = withBatches(K, published(3, 1), [people(4, 2), people(2, 3), people(3, 3)]);
    expect(made?.people).toBe(9);
    expect(made?.figures.n).toBe(12);
    expect(made?.figures.statements[0]).toEqual({ '1:1': 3, '1:2': 4, '1:3': 5 });
  });

  test('are none where fewer than k people would be added, or nobody', () => {
    expect(withBatches(K, published(3, 1), [people(1, 2), people(1, 2)])).toBeUndefined();
    expect(withBatches(K, undefined, [])).toBeUndefined();
  });

  test('of several cells are their sum; of none, none', () => {
    expect(sumOfReleased([published(3, 1), published(4, 1)])?.statements[0]).toEqual({ '1:1': 7 });
    expect(sumOfReleased([])).toBeUndefined();
  });

  test('at the end are what the closing decides, cell by cell', () => {
    const closes = (count: number, batches: CellAtClose['batches'] = []) => ({ people: count, batches });
    const closing = closingOf(
      K,
      0,
      new Map([
        ['--~sales', closes(8, [{ left: 0, stayed: 5 }])],
        ['--~marketing', closes(6, [{ left: 0, stayed: 5 }])],
        ['--~observer', closes(2)],
      ]),
    );
    const figures = finalFigures(
      closing,
      new Map([
        ['--~sales', { now: people(8, 2), lastPublished: published(5, 1) }],
        ['--~marketing', { now: people(6, 2), lastPublished: published(5, 1) }],
        ['--~observer', { now: people(2, 2), lastPublished: undefined }],
      ]),
    );
    expect([...figures].map(([cell, { n, statements }]) => [cell, n, statements[0]])).toEqual([
      ['--~sales', 8, { '1:2': 8 }],
      ['--~marketing', 5, { '1:1': 5 }],
    ]);
  });

  test('of joined regions that keep their last figures are those of the regions that have any', () => {
    const closing = closingOf(
      K,
      2,
      new Map([
        ['r00~sales', { people: 4, batches: [{ left: 0, stayed: 4 }] }],
        ['r01~sales', { people: 1, batches: [] }],
      ]),
    );
    const figures = finalFigures(
      closing,
      new Map([
        ['r00~sales', { now: people(4, 2), lastPublished: published(4, 1) }],
        ['r01~sales', { now: people(1, 2), lastPublished: undefined }],
      ]),
    );
    expect(closing.verdicts.get('~~sales')).toBe('last-published');
    expect(figures.get('~~sales')?.statements[0]).toEqual({ '1:1': 4 });
  });
});

describe('what a release shows', () => {
  test('without regions, the company alone', () => {
    const [company, ...more] = scopes([], {
      '--~sales': published(4, 4),
      '--~marketing': published(3, 2),
      '--~observer': published(5, 3),
    });
    expect(more).toEqual([]);
    expect(company).toMatchObject({ region: null, n: { sales: 4, marketing: 3, observer: 5 } });
    expect(company?.score).toEqual({ sales: 80, marketing: 40, company: 60, observer: 60 });
  });

  test('the company first, then the regions in the order of the list', () => {
    const list = scopes(['South', 'North'], { 'r01~sales': published(3, 3) });
    expect(list.map(({ region }) => region)).toEqual([null, 'South', 'North']);
    expect(at(list, 'South')?.n).toEqual({});
    expect(at(list, 'North')?.n).toEqual({ sales: 3 });
  });

  test('one region shows the same as the company', () => {
    const list = scopes(['Everywhere'], { 'r00~sales': published(3, 3), 'r00~marketing': published(4, 2) });
    expect(at(list, 'Everywhere')?.n).toEqual(at(list, null)?.n);
    expect(at(list, 'Everywhere')?.score).toEqual(at(list, null)?.score);
  });

  test('the company is the sum of what is published of the cells and of nothing else', () => {
    const list = scopes(['A', 'B', 'C'], {
      'r00~sales': published(3, 1),
      'r02~sales': published(4, 5),
      'r01~marketing': published(5, 3),
    });
    expect(at(list, null)?.n).toEqual({ sales: 7, marketing: 5 });
    const first = at(list, null)?.subjects.find(({ kind }) => kind === 'statement');
    expect(first?.answers).toEqual({ sales: [3, 0, 0, 0, 4, 0], marketing: [0, 0, 5, 0, 0, 0] });
  });

  test('observers in the company alone', () => {
    const list = scopes(['A', 'B'], { '--~observer': published(3, 3) });
    expect(at(list, null)?.n).toEqual({ observer: 3 });
    expect(at(list, 'A')?.n).toEqual({});
  });

  test('regions that are joined are shown once, by name, after the others', () => {
    const list = scopes(
      ['A', 'B', 'C'],
      { 'r01~sales': published(6, 2), '~~sales': published(3, 4), '~~marketing': published(4, 4) },
      { joined: [0, 2], final: true },
    );
    expect(list.map(({ region }) => region)).toEqual([null, 'B', SMALLER]);
    expect(at(list, SMALLER)).toMatchObject({ joined: ['A', 'C'], n: { sales: 3, marketing: 4 } });
    expect(at(list, null)?.n).toEqual({ sales: 9, marketing: 4 });
  });

  test('sides that keep their last figures are named, in the company wherever any region of theirs does', () => {
    const list = scopes(
      ['A', 'B'],
      { 'r00~sales': published(6, 2), 'r01~sales': published(3, 4), '--~observer': published(3, 4) },
      { staying: new Set(['r01~sales', '--~observer']), final: true },
    );
    expect(at(list, null)?.staying).toEqual(['sales', 'observer']);
    expect(at(list, 'A')).not.toHaveProperty('staying');
    expect(at(list, 'B')?.staying).toEqual(['sales']);
  });

  test('before anything is published, nothing but names', () => {
    const [company] = scopes([], {});
    expect(company).toMatchObject({ region: null, n: {}, score: {}, level: {}, moveUp: [] });
    expect(company?.subjects.every(({ hidden }) => hidden === 'too-few')).toBe(true);
  });
});

describe('where it is known who was invited', () => {
  const cells = {
    'r00~sales': published(8, 2),
    'r00~marketing': published(8, 4),
    'r01~sales': published(6, 2),
    'r01~marketing': published(6, 4),
  };
  const invited = new Map([
    ['r00~sales', 8],
    ['r00~marketing', 8],
    ['r01~sales', 6 + K],
    ['r01~marketing', 6],
  ]);
  const intervalsOf = (rest: Partial<PublishedFigures>) =>
    scopes(['DACH', 'Benelux'], cells, { final: true, ...rest }).map(({ region, subjects }) => [
      region,
      subjects[0]?.invitedInterval,
      subjects[0]?.interval,
    ]);

  const NOTHING = [undefined, undefined, undefined];
  const amongIn = (rest: Partial<PublishedFigures>) => intervalsOf(rest).map(([, among]) => among);

  test('the gap of a region of which everybody has answered is a fact; of others it is known more closely', () => {
    const [company, dach, benelux] = intervalsOf({ invited });
    expect(dach?.[1]).toEqual([-2, -2]);
    const width = (interval: unknown) => {
      const [low, high] = interval as [number, number];
      return high - low;
    };
    for (const scope of [company, benelux]) {
      expect(width(scope?.[1])).toBeGreaterThan(0);
      expect(width(scope?.[1])).toBeLessThan(width(scope?.[2]));
    }
  });

  test('nothing is said of it where it is not known, or where more have answered than were invited', () => {
    expect(amongIn({})).toEqual(NOTHING);
    expect(amongIn({ invited: new Map([...invited, ['r00~sales', 7]]) })).toEqual(NOTHING);
  });

  test('of a region of which everybody has answered it is told where k people or more are missing elsewhere', () => {
    const elsewhere = new Map([...invited, ['r01~sales', 6 + K - 1], ['r01~marketing', 6 + 1]]);
    expect(amongIn({ invited: elsewhere })).toEqual([undefined, [-2, -2], undefined]);
  });

  test('where fewer are, it is told of no region: they would have to be in the others', () => {
    const almost = new Map([...invited, ['r01~sales', 6 + K - 1]]);
    expect(amongIn({ invited: almost })).toEqual(NOTHING);
  });

  test('nor where it would tell that fewer than k observers are missing, of those who are shown', () => {
    const everybody = new Map([...invited, ['r01~sales', 6]]);
    const asked = (observers: number) => ({
      invited: new Map([...everybody, ['--~observer', observers]]),
    });
    const facts = [-2, -2];
    expect(amongIn(asked(1))).toEqual([facts, facts, facts]);
    const withObservers = { ...cells, '--~observer': published(K, 3) };
    const amongWith = (rest: Partial<PublishedFigures>) =>
      scopes(['DACH', 'Benelux'], withObservers, { final: true, ...rest }).map(
        ({ subjects }) => subjects[0]?.invitedInterval,
      );
    expect(amongWith(asked(K))).toEqual([facts, facts, facts]);
    expect(amongWith(asked(K + 1))).toEqual(NOTHING);
    expect(amongWith(asked(K + K))).toEqual([facts, facts, facts]);
  });

  test('nor where figures stay as they were before the closing', () => {
    const staying = new Set(['r01~sales']);
    expect(amongIn({ invited, staying })).toEqual([undefined, [-2, -2], undefined]);
  });

  test('regions that are shown as one are one list', () => {
    const together = { '~~sales': published(14, 2), '~~marketing': published(14, 4) };
    const [, joined] = scopes(['DACH', 'Benelux'], together, {
      final: true,
      joined: [0, 1],
      invited: new Map([...invited, ['r01~sales', 6]]),
    });
    expect(joined?.subjects[0]?.invitedInterval).toEqual([-2, -2]);
  });
});
