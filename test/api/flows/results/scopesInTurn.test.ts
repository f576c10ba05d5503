import { releasedScopes } from '../../../../assessment/release/releasedScopes.ts';
import { scopesInTurn } from '../../../../api/flows/results/scopesInTurn.ts';
import { concord20 } from '../../../builders/questionSets.ts';

/** At the largest size the figures take seconds: all at once, nobody was answered meanwhile. */
test('while the figures of many regions are made, others are seen to between any two of them', async () => {
  const regions = ['Alps', 'Benelux', 'Nordics'];
  const figures = { cells: new Map(), joined: [], staying: new Set<string>(), final: true };
  let seenTo = 0;
  const other = (): void => {
    seenTo += 1;
    if (seenTo < regions.length) setImmediate(other);
  };
  setImmediate(other);
  const scopes = await scopesInTurn({ regions, minimumGroupSize: 5 }, concord20, figures);
  expect(seenTo).toBe(regions.length);
  expect(scopes).toEqual(releasedScopes({ set: concord20, minimumGroupSize: 5, regions }, figures));
});
