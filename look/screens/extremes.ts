import { pressing, type Screen } from '../screen.ts';

/** The limits of what a company may bring: many regions, long names, the largest set, names from right to left. */
export const extremeScreens: readonly Screen[] = [
  { name: 'extreme-wide-start', person: 'newcomer', at: ({ wideRound }) => `answer/${wideRound}` },
  { name: 'extreme-wide-results', person: 'owner-1', at: ({ wideRound }) => `results/${wideRound}` },
  { name: 'extreme-wide-region', person: 'owner-1', at: ({ wideRound }) => `results/${wideRound}/r0` },
  { name: 'extreme-wide-round', person: 'owner-1', at: ({ wideRound }) => `rounds/${wideRound}` },
  { name: 'extreme-rtl-results', person: 'owner-1', at: ({ rtlRound }) => `results/${rtlRound}` },
  { name: 'extreme-rtl-region', person: 'owner-1', at: ({ rtlRound }) => `results/${rtlRound}/r0` },
  { name: 'extreme-rtl-cases', person: 'liaison-1', at: ({ rtlRound }) => `disagreements/${rtlRound}` },
  {
    name: 'extreme-rtl-case',
    person: 'liaison-1',
    at: ({ rtlRound }) => `disagreements/${rtlRound}~r00~overall~overall`,
  },
  { name: 'extreme-rtl-round', person: 'owner-1', at: ({ rtlRound }) => `rounds/${rtlRound}` },
  {
    name: 'extreme-rtl-close',
    person: 'owner-1',
    at: ({ rtlRound }) => `rounds/${rtlRound}`,
    steps: pressing('roundPage.close'),
  },
  {
    name: 'extreme-set-answer',
    person: 'newcomer',
    at: ({ largestRound }) => `answer/${largestRound}`,
    steps: async ({ tab }) => {
      await tab.locator('input[type=radio]').first().check();
      await tab.locator('main button').last().click();
    },
  },
  {
    name: 'extreme-set-results',
    person: 'owner-1',
    at: ({ largestRound }) => `results/${largestRound}`,
    steps: pressing('results.others'),
  },
  {
    name: 'extreme-set-case',
    person: 'liaison-1',
    at: ({ largestRound }) => `disagreements/${largestRound}~--~overall~overall`,
  },
];
