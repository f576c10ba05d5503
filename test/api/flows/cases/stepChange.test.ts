import { stepChangeOf } from '../../../../api/flows/cases/stepChange.ts';
import { openStep } from '../../../builders/cases.ts';

const before = openStep();
const changed = (fields: Partial<typeof before>) => {
  const { step: _step, ...rest } = stepChangeOf(before, { ...before, ...fields });
  return rest;
};

describe('the history of a case says of a step', () => {
  test('what is different, from what to what', () => {
    const owner = { id: 'somebody-new', name: 'Somebody new' };
    expect(changed({ due: '2027-05-05', state: 'done', owner })).toEqual({
      due: { from: before.due, to: '2027-05-05' },
      state: { from: 'open', to: 'done' },
      owner: { from: before.owner, to: owner },
    });
  });

  test('that help is wanted, not what for; and nothing when it is wanted no more', () => {
    expect(changed({ helpWanted: 'With the dates' })).toEqual({ help: true });
    const asked = { ...before, helpWanted: 'With the dates' };
    expect(stepChangeOf(asked, { ...asked, helpWanted: null })).toEqual({ step: before.what });
    expect(stepChangeOf(asked, { ...asked, state: 'done' })).not.toHaveProperty('help');
  });

  test('what was reached, in the words of whoever says so, and that it is taken back', () => {
    expect(changed({ state: 'done', reached: '8 of 10' })).toEqual({
      state: { from: 'open', to: 'done' },
      reached: '8 of 10',
    });
    const done = { ...before, state: 'done' as const, reached: '8 of 10' };
    expect(stepChangeOf(done, { ...done, reached: null })).toEqual({ step: before.what, reached: null });
    expect(stepChangeOf(done, { ...done, state: 'open', reached: null })).toEqual({
      step: before.what,
      state: { from: 'done', to: 'open' },
    });
  });

  test('how it read before, under its new name', () => {
    expect(stepChangeOf(before, { ...before, what: 'Another thing' })).toEqual({
      step: 'Another thing',
      what: { from: before.what, to: 'Another thing' },
    });
    expect(changed({ target: 'all', measure: 'some' })).toEqual({
      target: { from: before.target, to: 'all' },
      measure: { from: before.measure, to: 'some' },
    });
  });

  test('nothing else where nothing is different', () => expect(changed({})).toEqual({}));
});
