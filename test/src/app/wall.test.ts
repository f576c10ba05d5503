import { linksInto } from '../../../api/bot/cards/deepLinks.ts';
import { linkTo } from '../../../src/app/teams/tabLinks.ts';
import { wallAddress, wallOf } from '../../../src/app/wall.ts';

test('the tab of a channel is set up, follows the newest results, or shows one round', () => {
  expect(wallOf('#/channel/setup')).toEqual({ kind: 'setup' });
  expect(wallOf('#/channel/newest')).toEqual({ kind: 'shown', round: null });
  expect(wallOf('#/channel/autumn-2026')).toEqual({ kind: 'shown', round: 'autumn-2026' });
  for (const round of [null, 'autumn-2026'])
    expect(wallOf(wallAddress(round))).toEqual({ kind: 'shown', round });
});

test('no other address is a channel\u2019s: there people would find no way on', () => {
  for (const address of [
    '',
    '#/answer',
    '#/results/autumn',
    '#/channel',
    '#/channel/',
    '#/channel/a/b',
    '#/channel/<b>',
  ])
    expect(wallOf(address)).toBeNull();
});

test('a link that the tab makes is the link that the bot makes', () => {
  expect(linkTo('the app', 'results/autumn-2026')).toBe(
    linksInto('the app', 'answer').toResults('autumn-2026'),
  );
});
