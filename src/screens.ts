/** The screens that are not part of the first download. */
export const loadScreen = {
  results: () => import('./features/results/ResultsPage.tsx'),
  disagreements: () => import('./features/disagreements/DisagreementsPage.tsx'),
  rounds: () => import('./features/rounds/RoundsPage.tsx'),
  people: () => import('./features/people/PeoplePage.tsx'),
};
