import { hostNamed } from '../../../../src/app/teams/hostName.ts';

test('every name that a host gives itself is one of three', () =>
  expect(['Teams', 'TeamsModern', 'Outlook', 'OutlookWin32', 'Office', 'Orange', ''].map(hostNamed)).toEqual([
    'Teams',
    'Teams',
    'Outlook',
    'Outlook',
    'Microsoft 365',
    'Microsoft 365',
    'Microsoft 365',
  ]));
