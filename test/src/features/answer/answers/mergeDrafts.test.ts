import { emptyDraft } from '../../../../../src/features/answer/answers/draft.ts';
import { mergeDrafts } from '../../../../../src/features/answer/answers/mergeDrafts.ts';
import { draft } from './builders.ts';

const base = draft({ P1: 1, P2: 2, T1: 3 });

test('what I changed since we last agreed wins, the rest is taken from the other window', () => {
  const mine = draft({ P1: 5, P2: 2, T1: 3 });
  const theirs = draft({ P1: 1, P2: 4, T1: 3, T2: null });
  expect(mergeDrafts(base, mine, theirs).answers).toEqual({ P1: 5, P2: 4, T1: 3, T2: null });
});

test('where both changed the same statement, it is the window that speaks last', () => {
  const merged = mergeDrafts(base, draft({ ...base.answers, P1: 4 }), draft({ ...base.answers, P1: 2 }));
  expect(merged.answers['P1']).toBe(4);
});

test('a cleared answer stays cleared, here and there', () => {
  expect(mergeDrafts(base, draft({ P2: 2, T1: 3 }), base).answers).toEqual({ P2: 2, T1: 3 });
  expect(mergeDrafts(base, base, draft({ P2: 2, T1: 3 })).answers).toEqual({ P2: 2, T1: 3 });
});

test('"can\'t judge" is a change like any other', () => {
  expect(mergeDrafts(base, draft({ ...base.answers, P1: null }), base).answers['P1']).toBeNull();
});

test('of a draft that was erased elsewhere only what was changed here since stays, and where somebody stands', () => {
  const mine = draft({ P1: 5, P2: 2, T1: 3 });
  expect(mergeDrafts(base, mine, emptyDraft)).toEqual(draft({ P1: 5 }));
});

test('side and region move together', () => {
  const moved = draft(base.answers, { side: 'marketing', region: 'Benelux' });
  expect(mergeDrafts(base, moved, base)).toMatchObject({ side: 'marketing', region: 'Benelux' });
  expect(mergeDrafts(base, base, moved)).toMatchObject({ side: 'marketing', region: 'Benelux' });
});

test('the awareness questions are merged one by one', () => {
  const withAware = (awareness: object) => draft(base.answers, { awareness });
  const merged = mergeDrafts(base, withAware({ A1: 'aligned' }), withAware({ A2: 'no' }));
  expect(merged.awareness).toEqual({ A1: 'aligned', A2: 'no' });
});
