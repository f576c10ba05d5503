import { z } from 'zod';
import packageJson from '../package.json' with { type: 'json' };

const SECRET_BYTES = 32;

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
  TOKEN_SCOPE: z.string().min(1).default('access_as_user'),
  TOKEN_KEYS_URL: z.url().meta({ description: 'Where the keys that sign tokens are published (JWKS).' }),
  PSEUDONYM_SECRET: z.base64().refine((text) => Buffer.from(text, 'base64').length >= SECRET_BYTES, {
    error: `needs at least ${SECRET_BYTES} bytes in base64`,
  }),
});

export interface Config {
  /** Of Concord itself. */
  readonly version: string;
  readonly storageConnection: string;
  readonly token: { tenant: string; issuer: string; audience: string; scope: string; keysUrl: URL };
  readonly pseudonymSecret: Uint8Array;
}

/**
 * The configuration, from environment variables.
 * @throws Error naming every variable that is missing or wrong, never its value
 */
export function readConfig(variables: Readonly<Record<string, string | undefined>>): Config {
  const read = environment.safeParse(variables);
  if (!read.success) {
    const faults = read.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
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
  };
}
