import type { CrowdBody } from '../crowd/crowd.ts';

type Cell = Pick<CrowdBody, 'side' | 'count' | 'mean' | 'spread' | 'seed'> & { region: string };
export type SampleRound = { title: string; regions: string[]; state: 'open' | 'closed'; cells: Cell[] };

const regions = ['DACH', 'Benelux'];

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
    state: 'open',
    cells: [
      { side: 'sales', region: 'DACH', count: 18, mean: 2.9, spread: 1.1, seed: 201 },
      { side: 'marketing', region: 'DACH', count: 14, mean: 3.5, spread: 1, seed: 202 },
      { side: 'sales', region: 'Benelux', count: 16, mean: 3.2, spread: 1.1, seed: 203 },
      { side: 'marketing', region: 'Benelux', count: 12, mean: 3.4, spread: 1, seed: 204 },
    ],
  },
];
