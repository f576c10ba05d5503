import { playOf } from '../../../../assessment/playbook/play.ts';
import { createStepBody } from '../../../../contract/steps.ts';
import {
  bodyOf,
  correctionOf,
  emptyStep,
  fieldsOf,
  missingIn,
  stepOf,
  wrongIn,
} from '../../../../src/features/disagreements/dialogs/stepFields.ts';
import { me, step } from './builders.ts';

const whole = { ...emptyStep, what: ' Meet ', owner: me, due: '2027-01-15', measure: 'Talks', target: '4' };
const today = '2026-11-22';

test('a step is agreed only with all that it needs, and everything that is missing is said at once, at its field', () => {
  expect(missingIn(whole, today)).toEqual({});
  expect(missingIn(emptyStep, today)).toEqual({
    what: 'what',
    owner: 'owner',
    due: 'due',
    measure: 'measure',
    target: 'target',
  });
  expect(missingIn({ ...whole, owner: null, measure: '' }, today)).toEqual({
    owner: 'owner',
    measure: 'measure',
  });
  expect(missingIn({ ...whole, due: '2026-11-21' }, today)).toEqual({ due: 'past' });
  expect(missingIn({ ...whole, due: today, target: ' ' }, today)).toEqual({ target: 'target' });
});

test('a suggestion fills in what, measure, target and a day, and leaves open who', () => {
  const play = playOf('planning-ud-plan-calendar');
  if (!play) throw new Error('the playbook has lost an entry');
  const filled = stepOf(play, '2026-11-30');
  expect(filled).toEqual({
    ...emptyStep,
    what: play.title,
    measure: play.measure,
    target: play.target,
    play: play.id,
    due: '2026-11-30',
    proposed: '2026-11-30',
  });
  expect(missingIn(filled, today)).toEqual({ owner: 'owner' });
});

test('the server takes what the form sends', () => {
  expect(createStepBody.parse(bodyOf(whole))).toEqual({
    what: 'Meet',
    owner: me,
    due: '2027-01-15',
    measure: 'Talks',
    target: '4',
  });
});

describe('a step that is put right', () => {
  const first = fieldsOf(step({ due: '2026-11-01' }));

  test('sends what is typed anew alone, so that nothing of somebody else is overwritten', () => {
    expect(correctionOf(first, { ...first, what: ` ${first.what} ` })).toEqual({});
    expect(correctionOf(first, { ...first, measure: 'Words agreed ', owner: me })).toEqual({
      measure: 'Words agreed',
      owner: me,
    });
  });

  test('keeps a date that has passed, and takes no other one that has', () => {
    expect(wrongIn(first, { ...first, target: '12' }, today)).toEqual({});
    expect(wrongIn(first, { ...first, due: '2026-11-21' }, today)).toEqual({ due: 'past' });
    expect(wrongIn(first, { ...first, due: '', what: ' ' }, today)).toEqual({ due: 'due', what: 'what' });
  });
});
