import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readEnvironment, whereEmptyOnesComeFrom, wrongValues } from '../../appPackage/environment.ts';

const right = {
  APP_NAME_SUFFIX: '',
  BOT_ID: '33333333-3333-4333-8333-333333333333',
  TAB_ENDPOINT: 'https://concord.example.com:8443',
  TAB_DOMAIN: 'concord.example.com:8443',
};
const names = Object.keys(right);

test('right values are not complained about, and the addition to the name may be empty', () => {
  expect(wrongValues(names, right)).toEqual([]);
});

test('a missing value is named', () => {
  expect(wrongValues([...names, 'TEAMS_APP_ID'], right)).toEqual(['TEAMS_APP_ID is missing']);
});

test('an empty value is named', () => {
  expect(wrongValues(names, { ...right, BOT_ID: '' })).toEqual(['BOT_ID is empty']);
});

test('who packs before there is anything in Azure reads what to run first', () => {
  expect(whereEmptyOnesComeFrom('production', { ...right, BOT_ID: '' })).toContain(
    'Run "atk provision --env production" first',
  );
  expect(whereEmptyOnesComeFrom('production', right)).toBeUndefined();
  expect(whereEmptyOnesComeFrom('production', { ...right, DEVELOPER_NAME: '' })).toBeUndefined();
});

test.each([
  ['BOT_ID', 'concord-bot', 'BOT_ID requires a GUID, not "concord-bot"'],
  [
    'TAB_ENDPOINT',
    'http://concord.example.com:8443',
    'TAB_ENDPOINT requires an https address without a slash at the end, not "http://concord.example.com:8443"',
  ],
  [
    'TAB_ENDPOINT',
    'https://concord.example.com:8443/',
    'TAB_ENDPOINT requires an https address without a slash at the end, not "https://concord.example.com:8443/"',
  ],
  [
    'TAB_DOMAIN',
    'https://concord.example.com:8443',
    'TAB_DOMAIN requires the domain of TAB_ENDPOINT, with its port and without https://, not "https://concord.example.com:8443"',
  ],
  [
    'TAB_DOMAIN',
    'other.example.com',
    'TAB_DOMAIN requires the domain of TAB_ENDPOINT, with its port and without https://, not "other.example.com"',
  ],
])('a wrong %s is named with what it requires: %s', (name, value, problem) => {
  expect(wrongValues(names, { ...right, [name]: value })).toEqual([problem]);
});

describe('who answers for the app', () => {
  const company = {
    TEAMSFX_ENV: 'production',
    DEVELOPER_NAME: "L'Exemple & Fils",
    DEVELOPER_PRIVACY_URL: 'https://www.company.test/privacy/',
  };
  const asked = ['DEVELOPER_NAME', 'DEVELOPER_PRIVACY_URL'];

  test('is a company with a name that Teams shows whole, and pages of its own, with or without a slash at the end', () => {
    expect(wrongValues(asked, company)).toEqual([]);
    expect(wrongValues(asked, { ...company, DEVELOPER_NAME: 'A'.repeat(33) })).toEqual([
      `DEVELOPER_NAME requires the name of your company in at most 32 characters, not "${'A'.repeat(33)}"`,
    ]);
    expect(wrongValues(asked, { ...company, DEVELOPER_PRIVACY_URL: 'www.company.test' })).toHaveLength(1);
  });

  test('is nobody by the name of Example in the app that everybody gets; while it is tried out that does no harm', () => {
    const example = {
      DEVELOPER_NAME: 'Example Company',
      DEVELOPER_PRIVACY_URL: 'https://www.example.com/privacy',
    };
    expect(wrongValues(asked, { TEAMSFX_ENV: 'production', ...example })).toEqual([
      'DEVELOPER_NAME requires the name of your company in at most 32 characters, not "Example Company"',
      'DEVELOPER_PRIVACY_URL requires an https address of your own, not "https://www.example.com/privacy"',
    ]);
    expect(wrongValues(asked, { TEAMSFX_ENV: 'dev', ...example })).toEqual([]);
  });
});

describe('on disk', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'concord-env-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test("a person's own file wins over the shared one", () => {
    writeFileSync(
      path.join(folder, '.env.try'),
      '# where the tab is\nTAB_DOMAIN=shared.example.com\nBOT_ID=shared\n',
    );
    writeFileSync(path.join(folder, '.env.try.user'), 'TAB_DOMAIN=own.example.com\n');
    expect(readEnvironment(folder, 'try')).toEqual({ TAB_DOMAIN: 'own.example.com', BOT_ID: 'shared' });
  });

  test('an environment that does not exist is not read, nor one outside the folder', () => {
    writeFileSync(path.join(folder, '.env.try'), 'BOT_ID=x\n');
    expect(readEnvironment(folder, 'other')).toBeUndefined();
    expect(readEnvironment(path.join(folder, 'inner'), 'x/../../.env.try')).toBeUndefined();
  });
});
