import type { OwnApi } from '../ownApi.ts';
import type { JsonRoute } from '../server/jsonRoutes.ts';
import { answerAsCrowd, crowdBody } from './crowd.ts';

export const crowdRoutes = (api: OwnApi): JsonRoute[] => [
  {
    method: 'POST',
    path: 'local/crowd',
    handle: async ({ body }) => answerAsCrowd(api, await body(crowdBody)),
  },
];
