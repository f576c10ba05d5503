import { unreminded } from '../../src/features/disagreements/dialogs/unreminded.ts';
import { openStep } from '../builders/cases.ts';

/** Closing a case promised reminders of every open step. */
test('whoever closes a case is told of the steps of which no reminder will come', () => {
  const step = (id: string, due: string, owner = 'reached') =>
    openStep({ id, due, owner: { id: owner, name: owner } });
  const steps = [
    step('comes', '2026-11-24'),
    step('the-day-before', '2027-05-31'),
    step('today', '2026-11-23'),
    step('past', '2026-11-20'),
    step('forgotten', '2027-06-01'),
    step('refused', '2026-12-01', 'unreached'),
  ];
  expect(unreminded(steps, new Set(['unreached']), '2026-11-23', '2027-06-01').map(({ id }) => id)).toEqual([
    'today',
    'past',
    'forgotten',
    'refused',
  ]);
});
