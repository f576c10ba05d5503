import { isAllowedService, readIncoming } from '../../../api/bot/incoming.ts';
import { manners, speakerOf } from '../../../api/bot/speaker.ts';
import { mayBeOfChannel } from '../../../api/bot/tokenGuard.ts';

const tenant = '7772265e-3f36-5573-912c-0414ca660723';
const settings = {
  appId: 'bot',
  password: '',
  tenant,
  tokenUrl: '',
  channelIssuer: 'https://channel.test',
  channelMetadataUrl: '',
  services: new Set(['https://smba.trafficmanager.net']),
};
const activity = (changed: Record<string, unknown> = {}) => ({
  type: 'message',
  channelId: 'msteams',
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  from: { id: '29:x', aadObjectId: '2F2252B7-39AE-5DB6-A376-BEB07E134E1B', name: 'Somebody' },
  recipient: { id: '28:bot' },
  conversation: { id: 'a:x', conversationType: 'personal', tenantId: tenant },
  ...changed,
});
const incoming = (changed: Record<string, unknown> = {}) => {
  const read = readIncoming(activity(changed), settings);
  if (typeof read === 'string') throw new Error(read);
  return read;
};

test.each([
  'https://smba.trafficmanager.net.evil.example/',
  'https://smba.trafficmanager.net@evil.example/',
  'https://somebody:secret@smba.trafficmanager.net/',
  'https://evil.example/https://smba.trafficmanager.net/',
  'http://smba.trafficmanager.net/',
  'https://smba.trafficmanager.net:8443/',
  'javascript:alert(1)',
  '//smba.trafficmanager.net',
  '',
])('the address "%s" gets no message and no token', (serviceUrl) =>
  expect(isAllowedService(serviceUrl, settings)).toBe(false),
);

test('an address is known by its origin alone, whatever region follows', () => {
  expect(isAllowedService('https://smba.trafficmanager.net/emea/', settings)).toBe(true);
  expect(isAllowedService('HTTPS://SMBA.trafficmanager.net/amer', settings)).toBe(true);
});

describe('a token', () => {
  const token = (claims: unknown) =>
    `Bearer e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.c2ln`;
  const may = (claims: unknown) => mayBeOfChannel(token(claims), settings.channelIssuer, tenant);

  test('of the channel may be checked', () => {
    expect(may({ iss: settings.channelIssuer })).toBe(true);
    expect(may({ iss: settings.channelIssuer, tid: tenant })).toBe(true);
  });

  test('of any other issuer, or of another tenant, is not even shown to botbuilder', () => {
    for (const claims of [
      {},
      { iss: 'https://sts.windows.net/x/' },
      { iss: [settings.channelIssuer] },
      { iss: settings.channelIssuer, tid: 'another' },
      { iss: settings.channelIssuer, tid: 7 },
      'text',
      null,
    ])
      expect(may(claims)).toBe(false);
    for (const header of [
      '',
      'Bearer',
      'Bearer a.b',
      'Basic e30.e30.x',
      `${token({ iss: settings.channelIssuer })} x`,
    ])
      expect(mayBeOfChannel(header, settings.channelIssuer, tenant)).toBe(false);
  });
});

describe('who speaks', () => {
  test('is who the channel names, in one spelling', () =>
    expect(speakerOf(incoming(), tenant)?.person).toEqual({
      tenant,
      id: '2f2252b7-39ae-5db6-a376-beb07e134e1b',
      name: 'Somebody',
    }));

  test('is nobody where the channel names nobody', () => {
    expect(speakerOf(incoming({ from: { id: '28:bot' } }), tenant)).toBeUndefined();
    expect(speakerOf(incoming({ from: { id: 'x', aadObjectId: '../x' } }), tenant)).toBeUndefined();
  });

  test('has the language and the time zone that the channel tells, and no other', () => {
    const client = { type: 'clientInfo', locale: 'de-de', timezone: 'Europe/Berlin' };
    expect(manners(incoming({ entities: [client] }))).toEqual({ locale: 'de-DE', timeZone: 'Europe/Berlin' });
    expect(
      manners(incoming({ locale: 'nl', localTimezone: 'Europe/Amsterdam', entities: [client] })),
    ).toEqual({
      locale: 'nl',
      timeZone: 'Europe/Amsterdam',
    });
    const odd = { locale: 'de-at-1996-u-co-phonebk-x-private', localTimezone: 'Europe/Vienna' };
    expect(manners(incoming(odd))).toEqual({ locale: 'de-AT', timeZone: 'Europe/Vienna' });
    expect(manners(incoming({ locale: '<b>', localTimezone: 'Mars/Olympus', entities: [7] }))).toEqual({
      locale: null,
      timeZone: null,
    });
  });
});
