import { compareRosters } from '../../../../api/flows/roster/compareRosters.ts';
import type { RosterEntry } from '../../../../contract/roster.ts';

const people = (count: number): RosterEntry[] =>
  Array.from({ length: count }, (_, index) => ({
    user: `person-${index}@company.test`,
    side: 'sales',
    region: null,
    name: null,
  }));

test('of many people some are shown, and nobody is hidden behind a line that only counts one', async () => {
  const shown = async (count: number) => {
    const none = (async function* () {})();
    const { added } = await compareRosters(none, people(count), () => undefined);
    return [added.people, added.examples.length];
  };
  expect(await shown(20)).toEqual([20, 20]);
  expect(await shown(21)).toEqual([21, 21]);
  expect(await shown(22)).toEqual([22, 20]);
});
