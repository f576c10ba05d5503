const ID = '33333333-3333-4333-8333-333333333333';

/** The settings of a deployed app that could work, with the bot on: nobody is asked for a token, and no message comes. */
export const deployedSettings = (connection: string) => ({
  PATH: process.env.PATH,
  AzureFunctionsJobHost__logging__logLevel__default: 'error',
  STORAGE_CONNECTION: connection,
  ENTRA_TENANT_ID: ID,
  TOKEN_ISSUER: 'https://issuer.test/',
  TOKEN_AUDIENCE: 'audience',
  TOKEN_KEYS_URL: 'https://keys.test/',
  PSEUDONYM_SECRET: Buffer.alloc(32, 7).toString('base64'),
  BOT_APP_ID: ID,
  BOT_APP_PASSWORD: 'hush',
});
