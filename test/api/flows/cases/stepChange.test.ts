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

  test('that it reads otherwise, under its new name', () => {
    expect(stepChangeOf(before, { ...before, what: 'Another thing' })).toEqual({
      step: 'Another thing',
      wording: true,
    });
    expect(changed({ target: 'all' })).toEqual({ wording: true });
  });

  test('nothing else where nothing is different', () => expect(changed({})).toEqual({}));
});
