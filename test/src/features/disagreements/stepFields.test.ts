import { playOf } from '../../../../assessment/playbook/play.ts';
import { createStepBody } from '../../../../contract/steps.ts';
import {
  bodyOf,
  emptyStep,
  missingIn,
  withPlay,
} from '../../../../src/features/disagreements/dialogs/stepFields.ts';
import { me } from './builders.ts';

const whole = { ...emptyStep, what: ' Meet ', owner: me, due: '2027-01-15', measure: 'Talks', target: '4' };
const today = '2026-11-22';

test('a step is agreed only with all that it needs, and what is missing is said in the order of the form', () => {
  expect(missingIn(whole, today)).toBeNull();
  expect(missingIn(emptyStep, today)).toBe('what');
  expect(missingIn({ ...whole, owner: null, measure: '' }, today)).toBe('owner');
  expect(missingIn({ ...whole, due: '' }, today)).toBe('due');
  expect(missingIn({ ...whole, due: '2026-11-21' }, today)).toBe('past');
  expect(missingIn({ ...whole, due: today, target: ' ' }, today)).toBe('target');
});

test('a suggestion fills in what, measure and target, and leaves who and when', () => {
  const play = playOf('planning-ud-plan-calendar');
  if (!play) throw new Error('the playbook has lost an entry');
  expect(withPlay(whole, play)).toEqual({
    ...whole,
    what: play.title,
    measure: play.measure,
    target: play.target,
    play: play.id,
  });
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
