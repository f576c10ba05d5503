import { quietFindings, type TellingSubject } from '../../../assessment/scope/quietFindings.ts';

const areaOf = (id: string) => ({ P1: 'planning', P2: 'planning', D1: 'demand' })[id];
/** A subject that both sides call weak, with enough people for evidence. */
const weak = (
  kind: TellingSubject['kind'],
  id: string,
  changed: Partial<TellingSubject> = {},
): TellingSubject => ({
  kind,
  id,
  sales: 1.6,
  marketing: 1.4,
  interval: [-0.5, 0.9],
  status: 'undecided',
  ...changed,
});
const found = (...subjects: TellingSubject[]) => quietFindings(subjects, areaOf);

describe('a shared problem', () => {
  test('is what both sides call Undefined', () =>
    expect(found(weak('statement', 'P1'))).toEqual([
      {
        kind: 'shared-problem',
        subject: { kind: 'statement', id: 'P1' },
        sales: 1.6,
        marketing: 1.4,
        includes: [],
      },
    ]));

  test('ends where one side has reached Defined', () => {
    expect(found(weak('statement', 'P1', { sales: 1.99, marketing: 1.99 }))).toHaveLength(1);
    expect(found(weak('statement', 'P1', { sales: 2 }))).toEqual([]);
    expect(found(weak('statement', 'P1', { marketing: 2 }))).toEqual([]);
  });

  test('does not wait for proof that the sides are equal', () => {
    for (const status of ['undecided', 'no-material-gap'] as const)
      expect(found(weak('statement', 'P1', { status }))).toHaveLength(1);
  });

  test('is none where the sides demonstrably differ in how weak they call it: that is a disagreement', () =>
    expect(found(weak('statement', 'P1', { status: 'disagree' }))).toEqual([]));

  test('is never told where a side is hidden, or shows too few people for evidence of any kind', () => {
    const { sales: _sales, ...hidden } = weak('statement', 'P1', { status: 'hidden' });
    const { interval: _interval, ...few } = weak('statement', 'P1');
    expect(found(hidden, few)).toEqual([]);
  });

  test('holds the narrower ones that are a part of it; the others stand by themselves', () => {
    const told = found(
      weak('area', 'planning'),
      weak('statement', 'P1'),
      weak('statement', 'P2', { sales: 2.4 }),
      weak('statement', 'D1'),
    );
    expect(told).toMatchObject([
      { subject: { id: 'planning' }, includes: [{ kind: 'statement', id: 'P1' }] },
      { subject: { id: 'D1' }, includes: [] },
    ]);
    expect(
      found(weak('overall', 'overall'), weak('area', 'planning'), weak('statement', 'D1')),
    ).toMatchObject([{ subject: { id: 'overall' }, includes: [{ id: 'planning' }, { id: 'D1' }] }]);
  });
});

describe('a split side', () => {
  const poles = [6, 0, 1, 0, 6, 2] as const;

  test('is told of every side that is split, with how it answered', () =>
    expect(
      found(
        weak('statement', 'D1', {
          sales: 3,
          marketing: 3,
          split: ['sales', 'marketing'],
          answers: { sales: poles, marketing: poles },
        }),
      ),
    ).toEqual(
      (['sales', 'marketing'] as const).map((side) => ({
        kind: 'split-side',
        subject: { kind: 'statement', id: 'D1' },
        side,
        answers: poles,
      })),
    ));

  test('is told although the sides disagree, too, and comes behind what both call weak', () =>
    expect(
      found(
        weak('statement', 'P1', {
          sales: 3,
          status: 'disagree',
          split: ['sales'],
          answers: { sales: poles },
        }),
        weak('statement', 'D1'),
      ).map(({ kind, subject }) => [kind, subject.id]),
    ).toEqual([
      ['shared-problem', 'D1'],
      ['split-side', 'P1'],
    ]));
});
