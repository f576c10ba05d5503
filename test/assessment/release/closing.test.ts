import {
  closingOf,
  joinedRegions,
  restsOn,
  together,
  verdictOn,
  type CellAtClose,
} from '../../../assessment/release/closing.ts';

/** People who were never published, and published batches as [left, stayed]. */
const cell = (
  never: number,
  ...batches: readonly (readonly [left: number, stayed: number])[]
): CellAtClose => ({
  people: never + batches.reduce((sum, [, stayed]) => sum + stayed, 0),
  batches: batches.map(([left, stayed]) => ({ left, stayed })),
});

describe('how many people the final figures rest on, less anything published before', () => {
  test('on everybody, where nothing was published', () => expect(restsOn(cell(7))).toBe(7));

  test('on those who were never published, where everybody published is still there', () =>
    expect(restsOn(cell(2, [0, 5], [0, 5]))).toBe(2));

  test('of a batch that some left, also on the smaller part of it', () => {
    expect(restsOn(cell(0, [1, 4]))).toBe(1);
    expect(restsOn(cell(0, [4, 1]))).toBe(1);
    expect(restsOn(cell(1, [1, 4], [2, 3], [5, 0]))).toBe(1 + 1 + 2 + 0);
  });
});

describe('what the final release shows of a cell', () => {
  test("everybody's current answers, where k people stand behind the last published figures", () =>
    expect(verdictOn(5, cell(5, [0, 5]))).toBe('current'));

  test('the last published figures, where fewer do: the difference would tell about them', () =>
    expect(verdictOn(5, cell(4, [0, 5]))).toBe('last-published'));

  test('edits do not count: they may have left a statement as it was', () =>
    expect(verdictOn(5, cell(0, [0, 20]))).toBe('last-published'));

  test('who erased counts, together with those who are new', () =>
    expect(verdictOn(5, cell(3, [2, 8]))).toBe('current'));

  test('nothing, where fewer than k people have a response now, whatever was published before', () => {
    expect(verdictOn(5, cell(4))).toBe('nothing');
    expect(verdictOn(5, cell(0, [6, 4]))).toBe('nothing');
    expect(verdictOn(5, cell(0))).toBe('nothing');
  });

  test('cells that are shown as one are judged as one', () => {
    expect(together([cell(2, [1, 4]), cell(2)])).toEqual(cell(4, [1, 4]));
    expect(verdictOn(5, together([cell(2, [1, 4]), cell(2)]))).toBe('current');
  });
});

describe('the regions that are shown as one', () => {
  const region = (sales: number, marketing = sales) => ({ sales, marketing });

  test('none, where every side of every region has k people', () =>
    expect(joinedRegions(5, [region(5), region(9), region(6)])).toEqual([]));

  test('those in which one side is too small, both sides together', () =>
    expect(joinedRegions(5, [region(20), region(30, 2), region(9), region(4, 8)])).toEqual([1, 3]));

  test('where they are still too small, the region with the smallest side is added', () =>
    expect(joinedRegions(5, [region(20), region(2, 4), region(9, 30), region(8)])).toEqual([1, 3]));

  test('among equals, the one that is first in the list', () =>
    expect(joinedRegions(5, [region(8), region(2), region(8)])).toEqual([0, 1]));

  test('more and more, until both sides have k', () =>
    expect(joinedRegions(7, [region(0), region(8), region(0, 9), region(7)])).toEqual([0, 2, 3]));

  test('all, where the whole company is too small', () =>
    expect(joinedRegions(5, [region(2, 9), region(1, 9), region(1, 9)])).toEqual([0, 1, 2]));

  test('a region in which nobody has answered is joined like any other', () =>
    expect(joinedRegions(5, [region(6), region(0), region(7)])).toEqual([0, 1]));

  test('a single region is the company, and joins nothing', () => {
    expect(joinedRegions(5, [region(2)])).toEqual([]);
    expect(joinedRegions(5, [])).toEqual([]);
  });
});

describe('how a round closes', () => {
  const people = (entries: Record<string, CellAtClose>) => new Map(Object.entries(entries));

  test('without regions the sides are the cells, observers one more', () => {
    const closing = closingOf(3, 0, people({ '--~sales': cell(5), '--~marketing': cell(2) }));
    expect(closing.joined).toEqual([]);
    expect(Object.fromEntries(closing.verdicts)).toEqual({
      '--~sales': 'current',
      '--~marketing': 'nothing',
      '--~observer': 'nothing',
    });
  });

  test('observers are judged by themselves and have no part in joining', () => {
    const { verdicts } = closingOf(
      3,
      2,
      people({
        'r00~sales': cell(3),
        'r00~marketing': cell(3),
        'r01~sales': cell(3),
        'r01~marketing': cell(3),
        '--~observer': cell(2, [0, 3]),
      }),
    );
    expect(verdicts.get('--~observer')).toBe('last-published');
    expect(verdicts.get('r00~sales')).toBe('current');
  });

  test('joined regions are one cell a side, in the condition too', () => {
    const closing = closingOf(
      3,
      3,
      people({
        'r00~sales': cell(9),
        'r00~marketing': cell(9),
        'r01~sales': cell(1),
        'r01~marketing': cell(1, [0, 4]),
        'r02~sales': cell(2),
        'r02~marketing': cell(1),
      }),
    );
    expect(closing.joined).toEqual([1, 2]);
    expect(closing.parts.get('~~sales')).toEqual(['r01~sales', 'r02~sales']);
    expect(Object.fromEntries(closing.verdicts)).toEqual({
      'r00~sales': 'current',
      'r00~marketing': 'current',
      '--~observer': 'nothing',
      '~~sales': 'current',
      '~~marketing': 'last-published',
    });
  });

  test('in a company smaller than k nothing is shown', () =>
    expect(new Set(closingOf(20, 2, people({ 'r00~sales': cell(19) })).verdicts.values())).toEqual(
      new Set(['nothing']),
    ));

  test('a round that nobody has answered closes', () =>
    expect(new Set(closingOf(3, 0, new Map()).verdicts.values())).toEqual(new Set(['nothing'])));
});
