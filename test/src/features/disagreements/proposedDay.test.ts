import { proposedDay } from '../../../../src/features/disagreements/dialogs/proposedDay.ts';

const FAR = '2028-11-22';
const monday = '2026-11-23';

test('the day proposed for a suggestion is as far ahead as it takes', () => {
  expect(proposedDay('S', monday, FAR)).toBe('2026-11-30');
  expect(proposedDay('M', monday, FAR)).toBe('2026-12-21');
  expect(proposedDay('L', monday, FAR)).toBe('2027-02-22');
});

test('it is a working day', () => {
  expect(proposedDay('S', '2026-11-27', FAR)).toBe('2026-12-04');
  expect(proposedDay('S', '2026-11-28', FAR)).toBe('2026-12-04');
  expect(proposedDay('S', '2026-11-29', FAR)).toBe('2026-12-04');
});

test('it lies before the day on which its round is forgotten, and there is none where no working day is left', () => {
  expect(proposedDay('L', monday, '2026-12-11')).toBe('2026-12-10');
  expect(proposedDay('L', monday, '2026-12-14')).toBe('2026-12-11');
  expect(proposedDay('S', monday, '2026-11-24')).toBe(monday);
  expect(proposedDay('S', monday, monday)).toBe('');
  expect(proposedDay('S', '2026-11-28', '2026-11-30')).toBe('');
});
