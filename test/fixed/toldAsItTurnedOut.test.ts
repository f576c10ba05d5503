import { openCase } from '../builders/cases.ts';
import { office } from '../builders/office.ts';

/** What changed before anybody could be told was told as if it had not, or twice at once, or never. */
const dan = { id: 'dan', name: 'Dan', regions: ['DACH'] };

test('a difference that is over before there is a liaison alerts nobody, and does so once it is back', async () => {
  const at = office({
    cases: [openCase({ finding: 'withdrawn', pending: ['found', 'withdrawn'] })],
    liaisons: [dan],
  });
  expect(await at.seeTo()).toEqual([]);
  expect(at.caseNow().pending).toEqual(['found']);
  Object.assign(at.caseNow(), { finding: 'found' });
  expect(await at.seeTo()).toEqual(['dan alert']);
  expect(at.caseNow().pending).toEqual([]);
});

test('a difference that has turned round before anybody was told comes in one card, not in two', async () => {
  const at = office({ cases: [openCase({ pending: ['found', 'reversed'] })], liaisons: [dan] });
  expect(await at.seeTo()).toEqual(['dan alert']);
});

test('whoever has the first card already hears that it has turned round', async () => {
  const at = office({ cases: [openCase({ pending: ['found'] })], liaisons: [dan] });
  expect(await at.seeTo()).toEqual(['dan alert']);
  Object.assign(at.caseNow(), { pending: ['found', 'reversed'] });
  expect(await at.seeTo()).toEqual(['dan reversed']);
});
