import { answerRoutes } from './routes/answerRoutes.ts';
import { caseRoutes } from './routes/caseRoutes.ts';
import { generalRoutes } from './routes/generalRoutes.ts';
import { questionSetRoutes } from './routes/questionSetRoutes.ts';
import { resultRoutes } from './routes/resultRoutes.ts';
import { roundRoutes } from './routes/roundRoutes.ts';
import { summaryRoutes } from './routes/summaryRoutes.ts';

export type { Route } from './routes/route.ts';

/** Every route, by the name of its trigger. */
export const routes = {
  ...generalRoutes,
  ...roundRoutes,
  ...questionSetRoutes,
  ...answerRoutes,
  ...resultRoutes,
  ...summaryRoutes,
  ...caseRoutes,
} as const;

export type RouteName = keyof typeof routes;
