import { fileName } from '../../contract/fileName.ts';
import { fileOf } from '../../src/features/results/files.ts';
import type { Shown } from '../../src/features/results/shown.ts';
import { scope } from '../src/features/results/builders.ts';

const named = (region: string | null, joined?: readonly string[]) => {
  const round = { title: 'Autumn', regions: ['Nordics', 'Iberia', '関東'] };
  const one = { ...scope(), region, ...(joined && { joined }) };
  const shown = { scope: one, round, releasedAt: '2026-11-22T12:00:00.000Z' } as unknown as Shown;
  return fileName(fileOf('areas', shown), 'csv');
};

test('a file of several regions in one is not named as if it were of the first alone', () => {
  expect(named('~smaller', ['Nordics', 'Iberia'])).toBe('concord-areas-autumn-joined-nordics-2026-11-22.csv');
  expect(named('~smaller', ['関東', 'Iberia'])).toBe('concord-areas-autumn-joined-2026-11-22.csv');
  expect(named('Nordics')).toBe('concord-areas-autumn-nordics-2026-11-22.csv');
  expect(named(null)).toBe('concord-areas-autumn-company-2026-11-22.csv');
});
