import * as z from 'zod';
import type { JsonRoute } from '../server/jsonRoutes.ts';

/** What teams-js calls the configuration of a tab, as far as this machine keeps it. */
const channelTab = z.object({
  entityId: z.string().max(200),
  contentUrl: z.url().max(2_000),
  suggestedDisplayName: z.string().max(200),
});

/** The one channel of the made-up team: which tab it has, the same for everybody, until the machine is stopped. */
export function channelRoutes(): JsonRoute[] {
  let tab: z.infer<typeof channelTab> | null = null;
  return [
    { method: 'GET', path: 'local/channel', handle: () => ({ tab }) },
    {
      method: 'POST',
      path: 'local/channel',
      handle: async ({ body }) => {
        ({ tab } = await body(z.strictObject({ tab: channelTab.nullable() })));
        return { tab };
      },
    },
  ];
}
