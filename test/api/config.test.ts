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

describe("the bot's settings", () => {
  const bot = { BOT_APP_ID: '22222222-2222-4222-8222-222222222222', BOT_APP_PASSWORD: 'hush' };

  test('are optional as a group: without any, and with empty ones, the bot is off', () => {
    expect(readConfig(complete).bot).toBeUndefined();
    expect(readConfig({ ...complete, BOT_APP_ID: '', BOT_APP_PASSWORD: '' }).bot).toBeUndefined();
  });

  test('with id and secret the rest is that of Teams and Entra', () => {
    const { bot: read } = readConfig({ ...complete, ...bot });
    expect(read).toMatchObject({
      tenant: complete.ENTRA_TENANT_ID,
      tokenUrl: `https://login.microsoftonline.com/${complete.ENTRA_TENANT_ID}/oauth2/v2.0/token`,
      channelIssuer: 'https://api.botframework.com',
    });
    expect(read?.services.has('https://smba.trafficmanager.net')).toBe(true);
  });

  test('half of them is a mistake, and so is an address that is none', () => {
    expect(() => readConfig({ ...complete, BOT_APP_ID: bot.BOT_APP_ID })).toThrow(/BOT_APP_PASSWORD/);
    expect(() => readConfig({ ...complete, BOT_APP_PASSWORD: 'hush' })).toThrow(/BOT_APP_ID/);
    const wrong = () => readConfig({ ...complete, ...bot, BOT_SERVICES: 'https://a.test not-an-address' });
    expect(wrong).toThrow(/BOT_SERVICES/);
    expect(wrong).not.toThrow(/hush/);
  });
});
