import { missingStanding } from '../../../../src/features/answer/standing.ts';
import { draft } from './answers/builders.ts';

const withRegions = { regions: ['DACH', 'Benelux'] };

test('side first, then a region where the round has some', () => {
  expect(missingStanding(withRegions, draft({}, { side: null }))).toBe('side');
  expect(missingStanding(withRegions, draft({}, { region: null }))).toBe('region');
  expect(missingStanding(withRegions, draft({}))).toBeNull();
  expect(missingStanding({ regions: [] }, draft({}, { region: null }))).toBeNull();
});

test('an observer needs no region', () => {
  expect(missingStanding(withRegions, draft({}, { side: 'observer', region: null }))).toBeNull();
});

test('a region that the round does not know is chosen anew', () => {
  expect(missingStanding(withRegions, draft({}, { region: 'Nordics' }))).toBe('region');
});
