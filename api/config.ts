import * as z from 'zod';
import packageJson from '../package.json' with { type: 'json' };
import { readBot, type BotConfig } from './config/bot.ts';
import { readAs, type Fault, type Read, type Variables } from './config/faults.ts';
import { readGraph, type GraphConfig } from './config/graph.ts';
import { readIdentityEndpoint, type IdentityEndpoint } from './config/identityEndpoint.ts';
import { secureUrl } from './config/secureUrl.ts';
import { readStorage, type StoragePlace } from './config/storage.ts';

const SECRET_BYTES = 32;

/** Newest first: it makes the pseudonyms of rounds from now on, the others those of rounds that began with them. */
const secrets = z
  .string()
  .refine((text) => !text.startsWith('@Microsoft.KeyVault'), {
    error:
      'is a reference to Key Vault that could not be read: is the secret there, and may the app read it?',
  })
  .transform((text) => text.trim().split(/\s+/))
  .pipe(
    z.array(
      z
        .base64({ error: 'is not base64' })
        .refine((text) => Buffer.from(text, 'base64').length >= SECRET_BYTES, {
          error: `needs at least ${SECRET_BYTES} bytes in base64`,
        }),
    ),
  )
  .refine((all) => new Set(all).size === all.length, { error: 'has one secret twice' });

const environment = z.object({
  ENTRA_TENANT_ID: z.guid(),
  TOKEN_ISSUER: z.url().meta({ description: 'The `iss` that a token must have.' }),
  TOKEN_AUDIENCE: z.string().min(1).meta({ description: 'The `aud` that a token must have: the app id.' }),
  TEAMS_APP_ID: z
    .guid()
    .optional()
    .meta({ description: 'Id of the app in Teams, for links into the tab; the Entra app unless set.' }),
  TOKEN_SCOPE: z.string().min(1).default('access_as_user'),
  TOKEN_KEYS_URL: secureUrl.meta({ description: 'Where the keys that sign tokens are published (JWKS).' }),
  PSEUDONYM_SECRET: secrets,
  TAB_ORIGIN: z
    .url({ protocol: /^https?$/ })
    .transform((url) => new URL(url).origin)
    .optional()
    .meta({ description: 'Where the tab comes from, where that is another place than the API.' }),
});

/** An empty setting is no setting: deployment templates cannot leave one out. */
const given = (variables: Variables): Variables =>
  Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));

export interface Config {
  /** Of Concord itself. */
  readonly version: string;
  readonly storage: StoragePlace;
  readonly token: { tenant: string; issuer: string; audience: string; scope: string; keysUrl: URL };
  /** Newest first; never empty. */
  readonly pseudonymSecrets: readonly Uint8Array[];
  /** Id of the app in Teams, for links into the tab. */
  readonly teamsApp: string;
  /** The only other origin that may read replies; absent: none may. */
  readonly tabOrigin?: string;
  /** Absent: the bot is off. */
  readonly bot: BotConfig | undefined;
  /** Absent: nothing is asked of Microsoft Graph. */
  readonly graph?: GraphConfig;
  /** Absent: nothing is done as the app's own identity. */
  readonly identity?: IdentityEndpoint;
}

/**
 * The configuration, from environment variables.
 * @throws Error naming every variable that is missing or wrong, never its value
 */
export function readConfig(variables: Variables): Config {
  const set = given(variables);
  const base = readAs(environment, set);
  const storage = readStorage(set);
  const bot = readBot(set, set['ENTRA_TENANT_ID'] ?? '');
  const graph = readGraph(set, set['ENTRA_TENANT_ID'] ?? '');
  const needsIdentity = [
    'value' in storage && typeof storage.value !== 'string',
    'value' in bot && bot.value !== undefined && bot.value.password === undefined,
    'value' in graph && graph.value !== undefined,
  ].includes(true);
  const identity = readIdentityEndpoint(set, needsIdentity);

  if ('faults' in base || 'faults' in storage || 'faults' in bot || 'faults' in graph || 'faults' in identity)
    throw new Error(inWords([base, storage, bot, graph, identity].flatMap(faultsIn)));
  const env = base.value;
  return {
    version: packageJson.version,
    storage: storage.value,
    token: {
      tenant: env.ENTRA_TENANT_ID,
      issuer: env.TOKEN_ISSUER,
      audience: env.TOKEN_AUDIENCE,
      scope: env.TOKEN_SCOPE,
      keysUrl: new URL(env.TOKEN_KEYS_URL),
    },
    pseudonymSecrets: env.PSEUDONYM_SECRET.map((text) => Buffer.from(text, 'base64')),
    teamsApp: env.TEAMS_APP_ID ?? env.TOKEN_AUDIENCE,
    ...(env.TAB_ORIGIN !== undefined && { tabOrigin: env.TAB_ORIGIN }),
    bot: bot.value,
    ...(graph.value && { graph: graph.value }),
    ...(identity.value && { identity: identity.value }),
  };
}

const faultsIn = (read: Read<unknown>): readonly Fault[] => ('faults' in read ? read.faults : []);

const inWords = (faults: readonly Fault[]): string =>
  'Concord cannot start, these environment variables are missing or wrong:\n' +
  faults.map(({ name, message }) => `  ${name}: ${message}`).join('\n');
