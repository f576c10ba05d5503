import { twiceIn } from '../../src/features/rounds/form/fields.ts';

// "Every region is named once." did not say which of forty stood there twice.

it('of regions that are named twice the second is told, however it is written', () => {
  expect(twiceIn('DACH\nBenelux\nNordics')).toBeUndefined();
  expect(twiceIn('DACH\nBenelux\n  dach \n')).toBe('dach');
  expect(twiceIn('Île\nBenelux\nI\u0302le')).toBe('I\u0302le');
});
