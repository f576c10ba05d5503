import { linksInto } from '../../../api/bot/cards/deepLinks.ts';
import { sharedOut } from '../../../local/teams/client/crowd.ts';
import { subPageOf } from '../../../local/teams/client/deepLink.ts';
import { offers, type HostName } from '../../../local/teams/client/hosts.ts';
import { entryFor, placeIn, queryOf, settingsFrom } from '../../../local/teams/client/settings.ts';

test('what is chosen can be read back from the address', () => {
  const address =
    '?person=sales-1&theme=dark&locale=de-CH&width=320&signin=fails&host=TeamsModern&where=channel&subPage=answer%2Fspring&chat=open&chatLook=phone';
  expect(settingsFrom(address)).toEqual({
    person: 'sales-1',
    theme: 'dark',
    locale: 'de-CH',
    width: '320',
    signin: 'fails',
    host: 'TeamsModern',
    where: 'channel',
    subPage: 'answer/spring',
    chat: 'open',
    chatLook: 'phone',
  });
  expect(queryOf(settingsFrom(address))).toBe(address);
});

test('tabs of channels are Teams’ alone: another app shows the personal one', () =>
  expect(settingsFrom('?host=Outlook&where=channel')).toMatchObject({ host: 'Outlook', where: 'personal' }));

test('each app refuses what it does not offer, and answers what every one must', () => {
  const calls = ['initialize', 'getContext', 'authentication.getAuthToken', 'people.selectPeople'];
  const more = ['sharing.shareWebContent', 'setFrameContext', 'settings.setSettings'];
  const refused = (host: HostName) => [...calls, ...more].filter((call) => !offers(host, call));
  expect(refused('Teams')).toEqual([]);
  expect(refused('TeamsModern')).toEqual([]);
  const teamsOnly = ['people.selectPeople', 'sharing.shareWebContent', 'settings.setSettings'];
  expect(refused('Outlook')).toEqual(teamsOnly);
  expect(refused('Office')).toEqual(teamsOnly);
  expect(new Set(refused('OutlookWin32'))).toEqual(new Set([...teamsOnly, 'setFrameContext']));
});

test('what an address leaves out, or gets wrong, is as at first', () => {
  expect(settingsFrom('?theme=pink&width=1&person=<b>&locale=%22')).toEqual(settingsFrom(''));
  expect(queryOf(settingsFrom(''))).toBe('');
});

test('a region without an entry of its own is shown as its language, and a language that is not listed as it is', () => {
  const listed = ['en', 'en-GB', 'de', 'de-CH'];
  expect(['de', 'de-CH', 'de-DE', 'en-US', 'it'].map((value) => entryFor(value, listed))).toEqual([
    'de',
    'de-CH',
    'de',
    'en',
    undefined,
  ]);
});

test('whoever loads the page anew is where they were in the tab; another person begins', () => {
  const kept = { person: 'owner-1', place: '#/rounds' };
  expect(placeIn(kept, 'owner-1')).toBe('#/rounds');
  expect(placeIn(kept, 'sales-1')).toBeUndefined();
  expect(placeIn(null, 'owner-1')).toBeUndefined();
});

const shared = (...of: Parameters<typeof sharedOut>) =>
  sharedOut(...of).map(({ side, region, count }) => `${side} ${region ?? 'company'} ${count}`);

test('40 people are shared out, 20 a side, so that figures can come of them; the next regions have their turn next time', () => {
  const regions = ['DACH', 'Benelux', 'Nordics'];
  expect(shared(regions, 5)).toEqual([
    'sales DACH 10',
    'sales Benelux 10',
    'marketing DACH 10',
    'marketing Benelux 10',
  ]);
  expect(shared(regions, 5, 1).slice(0, 2)).toEqual(['sales Nordics 10', 'sales DACH 10']);
  expect(shared(regions, 12, 1)).toEqual(['sales Benelux 20', 'marketing Benelux 20']);
  expect(shared([], 5)).toEqual(['sales company 20', 'marketing company 20']);
  expect(shared(['DACH'], 3)).toEqual(['sales DACH 20', 'marketing DACH 20']);
});

test("a card's link opens its place in the tab; any other address is none of the tab's", () => {
  const { toCase } = linksInto('app', 'answer');
  expect(subPageOf(toCase('spring~r00~statement~D2'))).toBe('disagreements/spring~r00~statement~D2');
  expect(subPageOf('https://teams.microsoft.com/l/entity/app/answer')).toBe('');
  for (const other of [
    'https://example.org/l/entity/app/answer',
    'https://teams.microsoft.com/l/chat/x',
    'x',
  ])
    expect(subPageOf(other)).toBeUndefined();
});
