import * as z from 'zod';
import { readAs, type Read, type Variables } from './faults.ts';
import { secureUrl } from './secureUrl.ts';

/** Where Teams takes messages from bots, for companies and for governments. */
const TEAMS_SERVICES =
  'https://smba.trafficmanager.net https://smba.infra.gcc.teams.microsoft.com ' +
  'https://smba.infra.gov.teams.microsoft.us https://smba.infra.dod.teams.microsoft.us';
/** Teams takes fewer from an app in one tenant than 30 a second (older pages) or 50 (newer ones). */
const MESSAGES_A_SECOND = 29;

const origins = z
  .string()
  .transform((text) => text.split(/\s+/).filter((part) => part !== ''))
  .pipe(z.array(secureUrl.transform((url) => new URL(url).origin)).min(1));

const environment = z
  .object({
    BOT_APP_ID: z.guid().toLowerCase(),
    BOT_APP_TYPE: z.enum(['SingleTenant', 'UserAssignedMSI']).default('SingleTenant').meta({
      description: 'As Azure Bot calls it: an application with a password, or an identity without one.',
    }),
    BOT_APP_PASSWORD: z.string().min(1).optional(),
    BOT_TOKEN_URL: secureUrl
      .optional()
      .meta({ description: 'Where the bot gets its tokens; Entra unless set.' }),
    BOT_CHANNEL_ISSUER: z.string().min(1).default('https://api.botframework.com'),
    BOT_CHANNEL_METADATA_URL: secureUrl.default(
      'https://login.botframework.com/v1/.well-known/openidconfiguration',
    ),
    BOT_SERVICES: origins.prefault(TEAMS_SERVICES).meta({
      description: "The only origins, separated by spaces, that get messages and the bot's tokens.",
    }),
    // Less than this, and a message would wait longer for its turn than it is claimed for (flows/messages/deliver).
    BOT_MESSAGES_A_SECOND: z.coerce.number().min(0.6).max(50).default(MESSAGES_A_SECOND),
  })
  .superRefine(({ BOT_APP_TYPE, BOT_APP_PASSWORD }, context) => {
    const byIdentity = BOT_APP_TYPE === 'UserAssignedMSI';
    if (byIdentity === (BOT_APP_PASSWORD === undefined)) return;
    const message = byIdentity ? 'is not for a bot without one (UserAssignedMSI)' : 'is missing';
    context.addIssue({ code: 'custom', path: ['BOT_APP_PASSWORD'], message });
  });
const names = Object.keys(environment.shape);

export interface BotConfig {
  readonly appId: string;
  /** Absent: the bot is the app's own identity, and Azure gives its tokens. */
  readonly password?: string;
  /** The only tenant whose people it talks to. */
  readonly tenant: string;
  readonly tokenUrl: string;
  readonly channelIssuer: string;
  readonly channelMetadataUrl: string;
  readonly services: ReadonlySet<string>;
  readonly messagesASecond: number;
}

/** The bot is on where any of its settings is given; then it needs its id, and its password where it has one. */
export function readBot(set: Variables, tenant: string): Read<BotConfig | undefined> {
  if (names.every((name) => set[name] === undefined)) return { value: undefined };
  const read = readAs(environment, set);
  if ('faults' in read) return read;
  const env = read.value;
  return {
    value: {
      appId: env.BOT_APP_ID,
      ...(env.BOT_APP_PASSWORD !== undefined && { password: env.BOT_APP_PASSWORD }),
      tenant: tenant.toLowerCase(),
      tokenUrl: env.BOT_TOKEN_URL ?? `https://login.microsoftonline.com/${tenant}/oauth2/v2.0/token`,
      channelIssuer: env.BOT_CHANNEL_ISSUER,
      channelMetadataUrl: env.BOT_CHANNEL_METADATA_URL,
      services: new Set(env.BOT_SERVICES),
      messagesASecond: env.BOT_MESSAGES_A_SECOND,
    },
  };
}
