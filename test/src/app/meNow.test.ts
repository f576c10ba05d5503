import type { Me } from '../../../contract/me.ts';
import { meNow } from '../../../src/app/meNow.ts';

const me = (changed: Partial<Me> = {}): Me => ({
  id: 'me',
  name: 'Me',
  roles: ['participant', 'liaison'],
  side: null,
  region: null,
  tab: 1,
  rounds: [],
  ...changed,
});
const round = {
  id: 'spring',
  title: 'Spring',
  state: 'open' as const,
  closesAt: '2027-01-01T00:00:00Z',
  answered: false,
  invited: true,
  standing: null,
};

test('where nothing is new, nothing is drawn anew', () => {
  const before = me();
  expect(meNow(before, me(), false)).toBe(before);
});

test('a round that has opened is there, and screens that only ask for the roles do not begin anew', () => {
  const before = me();
  const now = meNow(before, me({ rounds: [round] }), true);
  expect(now.rounds).toEqual([round]);
  expect(now.roles).toBe(before.roles);
});

test('a role that was taken away goes at once, unless somebody is writing', () => {
  const next = me({ roles: ['participant'] });
  expect(meNow(me(), next, false).roles).toEqual(['participant']);
  expect(meNow(me(), next, true).roles).toEqual(['participant', 'liaison']);
});

test('a role that was given is there at once', () => {
  const roles: Me['roles'] = ['participant', 'liaison', 'owner'];
  expect(meNow(me(), me({ roles }), true).roles).toEqual(roles);
});
