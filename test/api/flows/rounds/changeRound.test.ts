import { changeRound, type Deps } from '../../../../api/flows/rounds/changeRound.ts';
import type { RoundRecord } from '../../../../contract/records.ts';
import { concord20 } from '../../../builders/questionSets.ts';
import { noon, roundRecord } from '../../../builders/rounds.ts';

/** A round in memory that is changed as storage would: by version. */
function roundsWith(round: RoundRecord): Deps & { kept: RoundRecord } {
  let etag = 'v1';
  const deps = {
    kept: round,
    now: () => noon,
    readRound: (id: string) => Promise.resolve(id === round.id ? { value: deps.kept, etag } : undefined),
    freezeQuestionSet: (id: string) =>
      Promise.resolve(id === concord20.id ? { set: concord20, version: 'v2' } : undefined),
    questionSetOf: () => Promise.resolve(concord20),
    replaceRound: (next: { value: RoundRecord; etag: string }) => {
      if (next.etag !== etag) return Promise.resolve('changed-meanwhile' as const);
      deps.kept = next.value;
      etag = 'v2';
      return Promise.resolve({ value: next.value, etag });
    },
    looksAskedFor: 0,
    askForLook: () => {
      deps.looksAskedFor += 1;
      return Promise.resolve();
    },
  };
  return deps;
}

const changed = async (round: Partial<RoundRecord>, change: Parameters<typeof changeRound>[3]) => {
  const deps = roundsWith(roundRecord(round));
  const outcome = await changeRound(deps, 'a-round', 'v1', change);
  return { outcome, kept: deps.kept };
};

describe('changing a round', () => {
  test('a draft is opened, and its opening time is now', async () => {
    const { kept } = await changed({ state: 'draft', opensAt: null }, { state: 'open' });
    expect(kept).toMatchObject({ state: 'open', opensAt: noon.toISOString() });
  });

  test('an open round is closed before its time', async () => {
    const { kept } = await changed({}, { state: 'closed' });
    expect(kept).toMatchObject({
      state: 'closed',
      closedAt: noon.toISOString(),
      closesAt: '2026-11-29T17:00:00.000Z',
    });
  });

  test('regions in which people of the roster stand are kept; others can be added', async () => {
    const round = {
      state: 'draft',
      opensAt: null,
      regions: ['DACH', 'Benelux'],
      rosterVersion: 'v1',
    } as const;
    const draft = { ...round, regions: [...round.regions] };
    expect((await changed(draft, { regions: ['DACH'] })).outcome).toMatchObject({
      path: 'regions',
      message: { values: { regions: 'Benelux' } },
    });
    expect((await changed(draft, { regions: ['Benelux', 'Nordics', 'DACH'] })).kept.regions).toHaveLength(3);
    expect((await changed({ ...draft, regions: [] }, { regions: ['DACH'] })).outcome).toMatchObject({
      path: 'regions',
      message: 'the list names no regions: remove the list first',
    });
    expect((await changed({ ...draft, rosterVersion: null }, { regions: ['DACH'] })).kept.regions).toEqual([
      'DACH',
    ]);
  });

  test('an open round is extended', async () => {
    const { kept } = await changed({}, { closesAt: '2026-12-05T17:00:00.000Z' });
    expect(kept.closesAt).toBe('2026-12-05T17:00:00.000Z');
  });

  test('rules for side and region that turn out wrong are put right while people answer', async () => {
    const rule = { of: 'office', how: 'is', text: 'Vienna', side: null, region: 'DACH' } as const;
    const { kept } = await changed({ regions: ['DACH'] }, { placeRules: [rule] });
    expect(kept.placeRules).toEqual([rule]);
    const elsewhere = await changed({ regions: ['DACH'] }, { placeRules: [{ ...rule, region: 'Nordics' }] });
    expect(elsewhere.outcome).toMatchObject({ kind: 'invalid', path: 'placeRules[0].region' });
  });

  test.each([
    ['a closed round never opens again', { state: 'closed' }, { state: 'open' }, 'round-frozen'],
    [
      'a round that closed by its time cannot be extended',
      { closesAt: '2026-11-22T11:59:00.000Z' },
      { closesAt: '2026-12-05T17:00:00.000Z' },
      'round-frozen',
    ],
    ['the minimum group size is frozen while people answer', {}, { minimumGroupSize: 3 }, 'round-frozen'],
    ['regions are frozen while people answer', {}, { regions: ['DACH'] }, 'round-frozen'],
    ['an open round does not become a draft again', {}, { state: 'draft' }, 'invalid'],
    ['a draft is not closed', { state: 'draft', opensAt: null }, { state: 'closed' }, 'invalid'],
    ['a round does not close in the past', {}, { closesAt: '2026-11-22T11:59:00.000Z' }, 'invalid'],
    [
      'a round does not open after it closes',
      { state: 'draft', opensAt: null },
      { opensAt: '2026-12-30T08:00:00.000Z' },
      'invalid',
    ],
    ['a question set must exist', { state: 'draft' }, { questionSet: 'unknown' }, 'question-set-not-found'],
  ] as const)('%s', async (_sentence, round, change, kind) => {
    const before = roundRecord(round);
    const { outcome, kept } = await changed(round, change as Parameters<typeof changeRound>[3]);
    expect(outcome.kind).toBe(kind);
    expect(kept).toEqual(before);
  });

  test('a draft with an opening time becomes scheduled, and a draft again when the time is taken away', async () => {
    const scheduled = await changed(
      { state: 'draft', opensAt: null },
      { opensAt: '2026-11-25T08:00:00.000Z' },
    );
    expect(scheduled.kept.state).toBe('scheduled');
    const unscheduled = await changed(
      { state: 'scheduled', opensAt: '2026-11-25T08:00:00.000Z' },
      { opensAt: null },
    );
    expect(unscheduled.kept.state).toBe('draft');
  });

  test('what people will be asked is frozen a little before a scheduled round opens', async () => {
    const opening = (seconds: number) => ({
      state: 'scheduled' as const,
      opensAt: new Date(noon.getTime() + seconds * 1000).toISOString(),
    });
    expect((await changed(opening(5), { regions: ['DACH'] })).outcome.kind).toBe('round-frozen');
    expect((await changed(opening(60), { regions: ['DACH'] })).outcome.kind).toBe('changed');
  });

  test('a new title opens nothing: a draft that has an opening time stays a draft', async () => {
    const draft = { state: 'draft', opensAt: '2026-11-25T08:00:00.000Z' } as const;
    expect((await changed(draft, { title: 'New' })).kept).toMatchObject({ state: 'draft', title: 'New' });
  });

  test('whoever saw an older version changes nothing', async () => {
    const deps = roundsWith(roundRecord());
    await changeRound(deps, 'a-round', 'v1', { title: 'First' });
    expect(await changeRound(deps, 'a-round', 'v1', { title: 'Second' })).toEqual({
      kind: 'changed-meanwhile',
    });
    expect(deps.kept.title).toBe('First');
  });
});
