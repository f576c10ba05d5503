import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readConfig } from '../../api/config.ts';
import { settingsIn } from '../builders/bicep.ts';

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
      storage: 'UseDevelopmentStorage=true',
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

  test.each([
    'http://smba.example.com',
    'http://127.0.0.1.example.com/',
    'http://localhost:5300@example.com/',
    'ftp://127.0.0.1/',
    'nowhere',
  ])('neither tokens nor messages go to %s, and no keys are believed from there', (address) => {
    for (const name of ['BOT_SERVICES', 'BOT_TOKEN_URL', 'BOT_CHANNEL_METADATA_URL'])
      expect(() => readConfig({ ...complete, ...bot, [name]: address })).toThrow(name);
    expect(() => readConfig({ ...complete, TOKEN_KEYS_URL: address })).toThrow('TOKEN_KEYS_URL');
    for (const here of ['http://127.0.0.1:5300', 'http://localhost:5300'])
      expect(readConfig({ ...complete, ...bot, BOT_SERVICES: here }).bot?.services.has(here)).toBe(true);
  });

  test('an address is https in capitals, too', () => {
    const keys = 'HTTPS://login.example.com/keys';
    expect(readConfig({ ...complete, TOKEN_KEYS_URL: keys }).token.keysUrl.protocol).toBe('https:');
  });
});

describe('as the app itself, without keys and passwords', () => {
  const id = '33333333-3333-4333-8333-333333333333';
  const { STORAGE_CONNECTION: _connection, ...others } = complete;
  const keyless = {
    ...others,
    STORAGE_CONNECTION__tableServiceUri: 'https://account.table.example.com/',
    STORAGE_CONNECTION__queueServiceUri: 'https://account.queue.example.com/',
    STORAGE_CONNECTION__credential: 'managedidentity',
    STORAGE_CONNECTION__clientId: id,
    IDENTITY_ENDPOINT: 'http://127.0.0.1:4141/msi/token',
    IDENTITY_HEADER: 'hush',
  };

  test('storage is named by its addresses and the identity that may use it', () =>
    expect(readConfig(keyless)).toMatchObject({
      storage: {
        tables: 'https://account.table.example.com',
        queues: 'https://account.queue.example.com',
        clientId: id,
      },
      identity: { address: 'http://127.0.0.1:4141/msi/token', header: 'hush' },
    }));

  test.each([
    ['half of it', { STORAGE_CONNECTION__queueServiceUri: '' }, 'STORAGE_CONNECTION__queueServiceUri'],
    [
      'an address that would get tokens in the clear',
      { STORAGE_CONNECTION__tableServiceUri: 'http://account.table.example.com' },
      'STORAGE_CONNECTION__tableServiceUri',
    ],
    [
      'another credential than the host of the functions understands',
      { STORAGE_CONNECTION__credential: 'key' },
      'STORAGE_CONNECTION__credential',
    ],
    [
      'a connection string beside it: the host would take the one and Concord the other',
      { STORAGE_CONNECTION: 'UseDevelopmentStorage=true' },
      'STORAGE_CONNECTION: cannot be set beside STORAGE_CONNECTION__tableServiceUri',
    ],
    ['no place that gives tokens', { IDENTITY_ENDPOINT: undefined }, 'IDENTITY_ENDPOINT'],
    ['no proof for it', { IDENTITY_HEADER: '' }, 'IDENTITY_HEADER'],
  ])('%s is refused by name', (_, change, named) =>
    expect(() => readConfig({ ...keyless, ...change })).toThrow(named),
  );

  test('the bot needs no password, and must not be given one that nobody would look at', () => {
    const bot = { BOT_APP_ID: id, BOT_APP_TYPE: 'UserAssignedMSI' };
    expect(readConfig({ ...keyless, ...bot }).bot).not.toHaveProperty('password');
    expect(() => readConfig({ ...keyless, ...bot, BOT_APP_PASSWORD: 'hush' })).toThrow(/BOT_APP_PASSWORD/);
    expect(() => readConfig({ ...keyless, ...bot, BOT_APP_TYPE: 'MultiTenant' })).toThrow(/BOT_APP_TYPE/);
  });

  test('Microsoft Graph is asked for what a setting names, and for nothing unless it does', () => {
    expect(readConfig(keyless).graph).toBeUndefined();
    expect(readConfig({ ...keyless, GRAPH_ACCESS: 'none' }).graph).toBeUndefined();
    expect(readConfig({ ...keyless, GRAPH_ACCESS: 'groups', GRAPH_CLIENT_ID: id }).graph).toEqual({
      address: 'https://graph.microsoft.com/v1.0',
      clientId: id,
      groups: true,
      people: false,
    });
    expect(readConfig({ ...keyless, GRAPH_ACCESS: 'profile', GRAPH_CLIENT_ID: id }).graph).toMatchObject({
      groups: false,
      profile: {
        tokenUrl: `https://login.microsoftonline.com/${complete.ENTRA_TENANT_ID}/oauth2/v2.0/token`,
      },
    });
    expect(() => readConfig({ ...keyless, GRAPH_ACCESS: 'groups' })).toThrow(/GRAPH_CLIENT_ID/);
    expect(() => readConfig({ ...keyless, GRAPH_ACCESS: 'everything' })).toThrow(/GRAPH_ACCESS/);
  });

  test.each(['http://graph.example.com/v1.0', 'http://127.0.0.1.example.com/', 'ftp://127.0.0.1/', 'graph'])(
    "people's tokens are not sent to %s",
    (address) => {
      const on = { ...keyless, GRAPH_ACCESS: 'profile', GRAPH_CLIENT_ID: id };
      expect(() => readConfig({ ...on, GRAPH_ADDRESS: address })).toThrow(/GRAPH_ADDRESS: is not an https/);
      expect(() => readConfig({ ...on, GRAPH_TOKEN_URL: address })).toThrow(
        /GRAPH_TOKEN_URL: is not an https/,
      );
    },
  );
});

describe('the pseudonym secret', () => {
  const [old, young] = [1, 2].map((byte) => Buffer.alloc(32, byte).toString('base64')) as [string, string];

  test('may be followed by earlier ones: the newest stands first', () => {
    const { pseudonymSecrets } = readConfig({ ...complete, PSEUDONYM_SECRET: `${young} ${old}\n` });
    expect(pseudonymSecrets.map((secret) => secret[0])).toEqual([2, 1]);
  });

  test.each([
    ['one that is too short', `${old} aHVzaA==`, /PSEUDONYM_SECRET: needs at least 32 bytes/],
    ['the same one twice', `${old} ${old}`, /PSEUDONYM_SECRET: has one secret twice/],
    [
      'a reference that Azure could not follow',
      '@Microsoft.KeyVault(SecretUri=https://vault.example.com/secrets/pseudonym-secret)',
      /PSEUDONYM_SECRET: is a reference to Key Vault that could not be read/,
    ],
  ])('%s is refused', (_, PSEUDONYM_SECRET, fault) =>
    expect(() => readConfig({ ...complete, PSEUDONYM_SECRET })).toThrow(fault),
  );
});

describe('where the tab comes from', () => {
  test('is an origin, whatever path is given with it', () => {
    expect(readConfig({ ...complete, TAB_ORIGIN: 'https://tab.example.com/index.html' }).tabOrigin).toBe(
      'https://tab.example.com',
    );
    expect(() => readConfig({ ...complete, TAB_ORIGIN: 'tab.example.com' })).toThrow(/TAB_ORIGIN/);
  });
});

test('what the templates set is what is read, with nothing missing and nothing that nobody knows', () => {
  const template = readFileSync(path.resolve(__dirname, '../../infra/modules/functions.bicep'), 'utf8');
  const settings = settingsIn(template);
  const ofHost = /^(AzureWebJobs|APPLICATIONINSIGHTS_)/;
  const ours = [...settings.keys()].filter((name) => !ofHost.test(name));
  const sources = ['config.ts', 'config/bot.ts', 'config/graph.ts', 'config/storage.ts']
    .map((file) => readFileSync(path.resolve(__dirname, '../../api', file), 'utf8'))
    .join('\n');
  expect(ours.filter((name) => !new RegExp(`\\b${name}: `).test(sources))).toEqual([]);

  const id = '33333333-3333-4333-8333-333333333333';
  const made: Record<string, string> = {
    tables: 'https://account.table.example.com/',
    queues: 'https://account.queue.example.com/',
    clientId: id,
    tenantId: id,
    entraAppId: id,
    teamsAppId: id,
    tabOrigin: 'https://tab.example.com',
    graphAccess: 'groups people profile',
    messagesASecond: '7',
  };
  const values = Object.fromEntries(
    ours.map((name) => {
      const written = settings.get(name) ?? '';
      const text =
        made[written] ??
        written.replaceAll("'", '').replace(/\$\{login\}\$\{tenantId\}/, `https://login.example.com/${id}`);
      return [name, name === 'PSEUDONYM_SECRET' ? complete.PSEUDONYM_SECRET : text];
    }),
  );
  const config = readConfig({ ...values, IDENTITY_ENDPOINT: 'http://127.0.0.1:1/', IDENTITY_HEADER: 'h' });
  expect(config).toMatchObject({
    token: { issuer: `https://login.example.com/${id}/v2.0` },
    bot: { appId: id, messagesASecond: 7 },
    graph: {
      groups: true,
      people: true,
      profile: { tokenUrl: `https://login.example.com/${id}/oauth2/v2.0/token` },
    },
  });
});
