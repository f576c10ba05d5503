import { pressing, type Screen, type Stage } from '../screen.ts';

/** Every picture as its table, and everything that can be unfolded. */
async function unfolded({ tab }: Stage): Promise<void> {
  for (const fold of await tab.locator('summary').all()) if (await fold.isVisible()) await fold.click();
}

/** The Results screen: figures, and why there are none. */
export const resultsScreens: readonly Screen[] = [
  { name: 'results-company', person: 'owner-1', at: ({ spring }) => `results/${spring}` },
  { name: 'results-trend', person: 'owner-1', at: ({ autumn }) => `results/${autumn}` },
  { name: 'results-unfolded', person: 'owner-1', at: ({ spring }) => `results/${spring}`, steps: unfolded },
  {
    name: 'results-others',
    person: 'sales-2',
    at: ({ spring }) => `results/${spring}`,
    steps: pressing('results.others'),
  },
  { name: 'results-region', person: 'owner-1', at: ({ spring }) => `results/${spring}/r0` },
  { name: 'results-smaller', person: 'owner-1', at: ({ spring }) => `results/${spring}/smaller` },
  { name: 'results-liaison', person: 'liaison-2', at: ({ autumn }) => `results/${autumn}` },
  { name: 'results-not-open', person: 'sales-2', at: ({ asked }) => `results/${asked}` },
  { name: 'results-nothing-yet', person: 'owner-1', at: ({ asked }) => `results/${asked}` },
  { name: 'results-without', person: 'owner-1', at: ({ nobody }) => `results/${nobody}` },
];
