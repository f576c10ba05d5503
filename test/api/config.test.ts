import { readConfig } from '../../api/config.ts';

const complete = {
  STORAGE_CONNECTION: 'UseDevelopmentStorage=true',
  ENTRA_TENANT_ID: '11111111-1111-4111-8111-111111111111',
  TOKEN_ISSUER: 'https://login.microsoftonline.com/x/v2.0',
  TOKEN_AUDIENCE: 'app',
  TOKEN_KEYS_URL: 'https://login.microsoftonline.com/x/discovery/v2.0/keys',
  PSEUDONYM_SECRET: Buffer.alloc(32, 7).toString('base64'),
};

describe('the configuration', () => {
  test('is read from the environment', () =>
    expect(readConfig(complete)).toMatchObject({
      token: { scope: 'access_as_user', audience: 'app' },
      storageConnection: 'UseDevelopmentStorage=true',
    }));

  test('start-up fails naming every variable that is missing or wrong, and no value', () => {
    const start = () =>
      readConfig({
        ...complete,
        ENTRA_TENANT_ID: 'not-a-guid',
        TOKEN_ISSUER: undefined,
        PSEUDONYM_SECRET: Buffer.from('hush').toString('base64'),
      });
    expect(start).toThrow(
      /ENTRA_TENANT_ID[\s\S]*TOKEN_ISSUER[\s\S]*PSEUDONYM_SECRET: needs at least 32 bytes/,
    );
    expect(start).not.toThrow(/not-a-guid|aHVzaA/);
  });
});
