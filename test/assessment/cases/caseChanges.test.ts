import { caseChanges, type CaseChange, type KnownCase } from '../../../assessment/cases/caseChanges.ts';
import type { Scope } from '../../../assessment/scope/scope.ts';
import type { ScopeSubject } from '../../../assessment/scope/scopeSubject.ts';
import { questionSet } from '../../builders/questionSets.ts';

/** Two areas, of three statements and of two. */
const set = questionSet([3, 2]);

const subject = (
  kind: ScopeSubject['kind'],
  id: string,
  found: Partial<ScopeSubject> = {},
): ScopeSubject => ({ kind, id, status: 'undecided', atLeastDelta: false, gap: 0.3, logE: 1, ...found });
const differs = (gap = -1): Partial<ScopeSubject> => ({ status: 'disagree', gap, logE: 20, logEExact: 15 });
const small: Partial<ScopeSubject> = {
  status: 'no-material-gap',
  gap: 0.05,
  logE: -2,
  interval: [-0.2, 0.3],
};
const gone: Partial<ScopeSubject> = { status: 'undecided', gap: 0.1, logE: 0.1 };

/** A scope in which only the named subjects are anything but undecided. */
function scope(
  region: string | null,
  found: Record<string, Partial<ScopeSubject>>,
  joined?: string[],
): Scope {
  const all: [ScopeSubject['kind'], string][] = [
    ['overall', 'overall'],
    ...set.areas.map(({ id }): [ScopeSubject['kind'], string] => ['area', id]),
    ...set.statements.map(({ id }): [ScopeSubject['kind'], string] => ['statement', id]),
  ];
  return {
    region,
    ...(joined && { joined }),
    n: { sales: 20, marketing: 18 },
    score: {},
    level: {},
    subjects: all.map(([kind, id]) => subject(kind, id, found[id])),
    moveUp: [],
  };
}

const known = (kind: ScopeSubject['kind'], id: string, changed: Partial<KnownCase> = {}): KnownCase => ({
  region: null,
  subject: { kind, id },
  finding: 'found',
  higher: 'marketing',
  ...changed,
});
const changes = (found: Record<string, Partial<ScopeSubject>>, cases: KnownCase[] = []) =>
  caseChanges(set, 2, [scope(null, found)], cases);
const brief = (all: CaseChange[]) => all.map(({ subject: { id }, what }) => `${id} ${what}`);

describe('what a release makes of cases', () => {
  test('one case for the broadest true finding; narrower ones of the same direction are listed in it', () => {
    const [one, ...others] = changes({
      area1: differs(),
      A1S1: differs(),
      A1S2: differs(),
      A1S3: differs(1),
    });
    expect(brief([one as CaseChange])).toEqual(['area1 found']);
    expect(one?.includes.map(({ id }) => id)).toEqual(['A1S1', 'A1S2']);
    expect(one?.n).toEqual({ sales: 20, marketing: 18 });
    // The one that points the other way is a case of its own.
    expect(brief(others)).toEqual(['A1S3 found']);
  });

  test('overall includes areas and statements of all areas', () => {
    const [one, ...others] = changes({ overall: differs(), area2: differs(), A1S1: differs() });
    expect([one?.subject.id, others]).toEqual(['overall', []]);
    expect(one?.includes.map(({ id }) => id)).toEqual(['area2', 'A1S1']);
  });

  test('every region and the company have cases of their own, regions that are shown as one have none', () => {
    const all = caseChanges(
      set,
      3,
      [
        scope(null, { A1S1: differs() }),
        scope('DACH', { A1S1: differs() }),
        scope('~smaller', { A1S1: differs() }, ['Benelux', 'Iberia']),
      ],
      [],
    );
    expect(all.map(({ region, what }) => [region, what])).toEqual([
      [null, 'found'],
      ['DACH', 'found'],
    ]);
  });

  test('nothing is opened where nothing is established', () => {
    expect(changes({})).toEqual([]);
    expect(changes({ area1: small, A1S1: { status: 'hidden' } })).toEqual([]);
  });

  test('a case that stands is latched: less evidence does not end it, and newer figures are no event', () => {
    expect(changes({}, [known('area', 'area1')])).toEqual([]);
    expect(brief(changes({ area1: differs() }, [known('area', 'area1')]))).toEqual(['area1 still-found']);
    expect(changes({ area1: { status: 'hidden' } }, [known('area', 'area1')])).toEqual([]);
  });

  test('what a standing case lists gets no case of its own, even where the broad finding is not established just now', () => {
    expect(changes({ A1S1: differs() }, [known('area', 'area1')])).toEqual([]);
    expect(brief(changes({ A1S1: differs(1) }, [known('area', 'area1')]))).toEqual(['A1S1 found']);
    expect(brief(changes({ A2S1: differs() }, [known('area', 'area1')]))).toEqual(['A2S1 found']);
    expect(brief(changes({ A1S1: differs() }, [known('area', 'area1', { finding: 'withdrawn' })]))).toEqual([
      'A1S1 found',
    ]);
  });

  test('a narrower case that was there first stays, and is not listed again in the broader one', () => {
    const all = changes({ area1: differs(), A1S1: differs(), A1S2: differs() }, [known('statement', 'A1S1')]);
    expect(brief(all)).toEqual(['area1 found', 'A1S1 still-found']);
    expect(all[0]?.includes.map(({ id }) => id)).toEqual(['A1S2']);
  });

  test('the gap is closed, the finding withdrawn, once', () => {
    expect(brief(changes({ area1: small }, [known('area', 'area1')]))).toEqual(['area1 gap-closed']);
    expect(brief(changes({ area1: gone }, [known('area', 'area1')]))).toEqual(['area1 withdrawn']);
    for (const finding of ['gap-closed', 'withdrawn'] as const)
      for (const now of [small, gone])
        expect(changes({ area1: now }, [known('area', 'area1', { finding })])).toEqual([]);
  });

  test('a finding that returns is found again in the same direction and reversed in the other', () => {
    const over = known('area', 'area1', { finding: 'withdrawn' });
    expect(brief(changes({ area1: differs(-1) }, [over]))).toEqual(['area1 found-again']);
    expect(brief(changes({ area1: differs(1) }, [over]))).toEqual(['area1 reversed']);
    expect(brief(changes({ area1: differs(1) }, [known('area', 'area1')]))).toEqual(['area1 reversed']);
  });
});
