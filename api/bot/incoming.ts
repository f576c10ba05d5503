import * as z from 'zod';
import type { BotSettings } from './settings.ts';

const account = z.looseObject({ id: z.string().min(1).max(1_000), aadObjectId: z.string().optional() });

/** What Concord reads of an activity, from an authenticated request of the channel. */
const activity = z.looseObject({
  type: z.string().min(1).max(100),
  channelId: z.literal('msteams'),
  serviceUrl: z.url(),
  from: account,
  recipient: account,
  conversation: z.looseObject({
    id: z.string().min(1).max(1_000),
    conversationType: z.string().optional(),
    tenantId: z.string().optional(),
  }),
  channelData: z
    .looseObject({ tenant: z.looseObject({ id: z.string() }).optional().catch(undefined) })
    .optional()
    .catch(undefined),
});
export type Incoming = z.infer<typeof activity>;

/**
 * An activity that concerns us: of Teams, from a service that is configured, of our tenant. The address counts most:
 * whatever stands in it gets the bot's tokens.
 */
export function readIncoming(body: unknown, settings: BotSettings): Incoming | 'malformed' | 'foreign' {
  const read = activity.safeParse(body);
  if (!read.success) return 'malformed';
  const { serviceUrl, conversation, channelData } = read.data;
  const tenants = [conversation.tenantId, channelData?.tenant?.id].filter((id) => id !== undefined);
  const ours = tenants.length > 0 && tenants.every((id) => id.toLowerCase() === settings.tenant);
  return ours && isAllowedService(serviceUrl, settings) ? read.data : 'foreign';
}

/** Whether an address belongs to a service that may get messages and tokens. */
export function isAllowedService(serviceUrl: string, { services }: Pick<BotSettings, 'services'>): boolean {
  const url = URL.canParse(serviceUrl) ? new URL(serviceUrl) : undefined;
  return url !== undefined && url.username === '' && url.password === '' && services.has(url.origin);
}
