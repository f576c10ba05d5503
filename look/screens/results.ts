import { press, pressing, unfold, type Screen } from '../screen.ts';

/** The Results screen: figures, and why there are none. */
export const resultsScreens: readonly Screen[] = [
  { name: 'results-company', person: 'owner-1', at: ({ spring }) => `results/${spring}` },
  { name: 'results-trend', person: 'owner-1', at: ({ autumn }) => `results/${autumn}` },
  { name: 'results-unfolded', person: 'owner-1', at: ({ spring }) => `results/${spring}`, steps: unfold },
  {
    name: 'results-menu',
    person: 'owner-1',
    at: ({ spring }) => `results/${spring}`,
    steps: pressing('download.button'),
  },
  {
    name: 'results-others',
    person: 'sales-2',
    at: ({ spring }) => `results/${spring}`,
    steps: pressing('results.others'),
  },
  { name: 'results-region', person: 'owner-1', at: ({ spring }) => `results/${spring}/r0` },
  { name: 'results-smaller', person: 'owner-1', at: ({ spring }) => `results/${spring}/smaller` },
  { name: 'results-compare', person: 'owner-1', at: ({ spring }) => `results/${spring}/compare` },
  {
    name: 'results-compare-table',
    person: 'owner-1',
    at: ({ spring }) => `results/${spring}/compare`,
    steps: ({ tab }) => tab.locator('[role=status] + [data-not-in-picture] > button').click(),
  },
  { name: 'results-compare-rounds', person: 'sales-2', at: ({ autumn }) => `results/${autumn}/compare` },
  {
    name: 'results-compare-make',
    person: 'owner-1',
    at: ({ spring }) => `results/${spring}/compare`,
    steps: pressing('compare.make'),
  },
  {
    name: 'results-compare-add',
    person: 'owner-1',
    at: ({ spring }) => `results/${spring}/compare`,
    steps: pressing('compare.add'),
  },
  {
    name: 'results-compare-wrong-file',
    person: 'owner-1',
    at: ({ spring }) => `results/${spring}/compare`,
    steps: async (stage) => {
      await press(stage, 'compare.add');
      const wrong = { name: 'summary.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') };
      await stage.tab.locator('dialog input[type=file]').setInputFiles(wrong);
      await stage.tab.locator('dialog [role=alert]').waitFor();
    },
  },
  { name: 'results-liaison', person: 'liaison-2', at: ({ autumn }) => `results/${autumn}` },
  { name: 'results-summary', person: 'owner-1', at: ({ spring }) => `results/${spring}/summary` },
  { name: 'results-not-open', person: 'sales-2', at: ({ asked }) => `results/${asked}` },
  { name: 'results-nothing-yet', person: 'owner-1', at: ({ asked }) => `results/${asked}` },
  { name: 'results-without', person: 'owner-1', at: ({ nobody }) => `results/${nobody}` },
];
