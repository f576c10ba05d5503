import { invitedTo } from '../../../../api/flows/roster/invitedTo.ts';
import type { RosterHead } from '../../../../contract/rosterRecords.ts';

const opensAt = '2026-11-16T08:00:00.000Z';
const round = { id: 'autumn', opensAt, regions: ['DACH', 'Benelux'], rosterVersion: 'v1' };
const head = (changed: Partial<RosterHead> = {}): RosterHead => ({
  people: 34,
  byName: 0,
  regions: [
    { region: 'DACH', sales: 8, marketing: 7, observer: 1 },
    { region: 'Benelux', sales: 9, marketing: 6, observer: 0 },
    { region: null, sales: 0, marketing: 0, observer: 3 },
  ],
  uploadedAt: '2026-11-13T08:00:00.000Z',
  source: 'file',
  ...changed,
});
const keeping = (kept: RosterHead | undefined) => ({ readRosterHead: () => Promise.resolve(kept) });

test('a list says of each side and region how many were invited, and of the observers in all', async () => {
  const invited = await invitedTo(keeping(head()), round);
  expect(Object.fromEntries(invited ?? [])).toMatchObject({
    'r00~sales': 8,
    'r00~marketing': 7,
    'r01~sales': 9,
    'r01~marketing': 6,
    '--~observer': 4,
  });
});

test.each([
  ['the round has no list', head(), { rosterVersion: null }],
  ['the list has changed since it opened', head({ uploadedAt: '2026-11-17T08:00:00.000Z' }), {}],
  ['the list is there no more', undefined, {}],
])('it is not known where %s', async (_why, kept, changed) => {
  expect(await invitedTo(keeping(kept), { ...round, ...changed })).toBeUndefined();
});
