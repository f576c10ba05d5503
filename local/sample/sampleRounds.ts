import type { PlaceRule } from '../../assessment/place/suggestPlace.ts';
import type { CrowdBody } from '../crowd/crowd.ts';

type Cell = Pick<CrowdBody, 'side' | 'count' | 'mean' | 'spread' | 'seed'> & { region: string };
export type SampleRound = {
  title: string;
  regions: string[];
  state: 'open' | 'closed';
  cells: Cell[];
  placeRules?: PlaceRule[];
};

const regions = ['DACH', 'Benelux'];
const sideBy = (text: string, side: PlaceRule['side']): PlaceRule => ({
  of: 'department',
  how: 'contains',
  text,
  side,
  region: null,
});
const regionBy = (text: string, region: string): PlaceRule => ({
  of: 'office',
  how: 'contains',
  text,
  side: null,
  region,
});

/** What a newcomer finds: made up, and every title says so. */
export const sampleRounds: SampleRound[] = [
  {
    title: 'Spring check (sample, made up)',
    regions,
    state: 'closed',
    cells: [
      { side: 'sales', region: 'DACH', count: 30, mean: 2.7, spread: 1.1, seed: 101 },
      { side: 'marketing', region: 'DACH', count: 30, mean: 3.6, spread: 1, seed: 102 },
      { side: 'sales', region: 'Benelux', count: 30, mean: 3.1, spread: 1.1, seed: 103 },
      { side: 'marketing', region: 'Benelux', count: 30, mean: 3.3, spread: 1, seed: 104 },
    ],
  },
  {
    title: 'Autumn check (sample, made up)',
    regions,
    // By the departments and offices in local/identity/people.json; for some of them nothing fits.
    placeRules: [
      sideBy('Sales', 'sales'),
      sideBy('Vertrieb', 'sales'),
      sideBy('Marketing', 'marketing'),
      regionBy('Munich', 'DACH'),
      regionBy('Wien', 'DACH'),
      regionBy('Zurich', 'DACH'),
      regionBy('Utrecht', 'Benelux'),
      regionBy('Antwerpen', 'Benelux'),
    ],
    state: 'open',
    cells: [
      { side: 'sales', region: 'DACH', count: 18, mean: 2.9, spread: 1.1, seed: 201 },
      { side: 'marketing', region: 'DACH', count: 14, mean: 3.5, spread: 1, seed: 202 },
      { side: 'sales', region: 'Benelux', count: 16, mean: 3.2, spread: 1.1, seed: 203 },
      { side: 'marketing', region: 'Benelux', count: 12, mean: 3.4, spread: 1, seed: 204 },
    ],
  },
];
