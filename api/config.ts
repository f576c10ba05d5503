import { z } from 'zod';
import packageJson from '../package.json' with { type: 'json' };

const SECRET_BYTES = 32;

/** Where Teams takes messages from bots, for companies and for governments. */
const TEAMS_SERVICES =
  'https://smba.trafficmanager.net https://smba.infra.gcc.teams.microsoft.com ' +
  'https://smba.infra.gov.teams.microsoft.us https://smba.infra.dod.teams.microsoft.us';
/** Teams takes fewer from an app in one tenant than 30 a second (older pages) or 50 (newer ones). */
const MESSAGES_A_SECOND = 29;

const environment = z.object({
  STORAGE_CONNECTION: z
    .string()
    .regex(/^UseDevelopmentStorage=true$|(^|;)AccountName=[^;]+/, {
      error: 'is not the connection string of a storage account',
    })
    .meta({ description: 'Connection string of the storage account.' }),
  ENTRA_TENANT_ID: z.guid(),
  TOKEN_ISSUER: z.url().meta({ description: 'The `iss` that a token must have.' }),
  TOKEN_AUDIENCE: z.string().min(1).meta({ description: 'The `aud` that a token must have: the app id.' }),
  TEAMS_APP_ID: z
    .guid()
    .optional()
    .meta({ description: 'Id of the app in Teams, for links into the tab; the Entra app unless set.' }),
  TOKEN_SCOPE: z.string().min(1).default('access_as_user'),
  TOKEN_KEYS_URL: z.url().meta({ description: 'Where the keys that sign tokens are published (JWKS).' }),
  PSEUDONYM_SECRET: z.base64().refine((text) => Buffer.from(text, 'base64').length >= SECRET_BYTES, {
    error: `needs at least ${SECRET_BYTES} bytes in base64`,
  }),
});

/** An empty setting is no setting: deployment templates cannot leave one out. */
const given = (variables: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));

const origins = z
  .string()
  .transform((text) => text.split(/\s+/).filter((part) => part !== ''))
  .pipe(z.array(z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin)).min(1));

/** The bot is on where its id is given; then it needs its secret too. */
const botEnvironment = z.object({
  BOT_APP_ID: z.guid().toLowerCase(),
  BOT_APP_PASSWORD: z.string().min(1),
  BOT_TOKEN_URL: z.url().optional().meta({ description: 'Where the bot gets its tokens; Entra unless set.' }),
  BOT_CHANNEL_ISSUER: z.string().min(1).default('https://api.botframework.com'),
  BOT_CHANNEL_METADATA_URL: z
    .url()
    .default('https://login.botframework.com/v1/.well-known/openidconfiguration'),
  BOT_SERVICES: origins.prefault(TEAMS_SERVICES).meta({
    description: "The only origins, separated by spaces, that get messages and the bot's tokens.",
  }),
  BOT_MESSAGES_A_SECOND: z.coerce.number().min(1).max(50).default(MESSAGES_A_SECOND),
});
const botVariables = Object.keys(botEnvironment.shape);

export interface BotConfig {
  readonly appId: string;
  readonly password: string;
  /** The only tenant whose people it talks to. */
  readonly tenant: string;
  readonly tokenUrl: string;
  readonly channelIssuer: string;
  readonly channelMetadataUrl: string;
  readonly services: ReadonlySet<string>;
  readonly messagesASecond: number;
}

export interface Config {
  /** Of Concord itself. */
  readonly version: string;
  readonly storageConnection: string;
  readonly token: { tenant: string; issuer: string; audience: string; scope: string; keysUrl: URL };
  readonly pseudonymSecret: Uint8Array;
  /** Id of the app in Teams, for links into the tab. */
  readonly teamsApp: string;
  /** Absent: the bot is off. */
  readonly bot: BotConfig | undefined;
}

/**
 * The configuration, from environment variables.
 * @throws Error naming every variable that is missing or wrong, never its value
 */
export function readConfig(variables: Readonly<Record<string, string | undefined>>): Config {
  const set = given(variables);
  const read = environment.safeParse(set);
  const bot = botVariables.some((name) => set[name] !== undefined)
    ? botEnvironment.safeParse(set)
    : undefined;
  const issues = [...(read.error?.issues ?? []), ...(bot?.error?.issues ?? [])];
  if (!read.success || issues.length > 0) {
    const faults = issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
    throw new Error(
      `Concord cannot start, these environment variables are missing or wrong:\n${faults.join('\n')}`,
    );
  }
  const env = read.data;
  return {
    version: packageJson.version,
    storageConnection: env.STORAGE_CONNECTION,
    token: {
      tenant: env.ENTRA_TENANT_ID,
      issuer: env.TOKEN_ISSUER,
      audience: env.TOKEN_AUDIENCE,
      scope: env.TOKEN_SCOPE,
      keysUrl: new URL(env.TOKEN_KEYS_URL),
    },
    pseudonymSecret: Buffer.from(env.PSEUDONYM_SECRET, 'base64'),
    teamsApp: env.TEAMS_APP_ID ?? env.TOKEN_AUDIENCE,
    bot: bot?.data && botConfigOf(bot.data, env.ENTRA_TENANT_ID),
  };
}

const botConfigOf = (env: z.infer<typeof botEnvironment>, tenant: string): BotConfig => ({
  appId: env.BOT_APP_ID,
  password: env.BOT_APP_PASSWORD,
  tenant: tenant.toLowerCase(),
  tokenUrl: env.BOT_TOKEN_URL ?? `https://login.microsoftonline.com/${tenant}/oauth2/v2.0/token`,
  channelIssuer: env.BOT_CHANNEL_ISSUER,
  channelMetadataUrl: env.BOT_CHANNEL_METADATA_URL,
  services: new Set(env.BOT_SERVICES),
  messagesASecond: env.BOT_MESSAGES_A_SECOND,
});
