import { statusFor, type Deps } from '../../api/bot/verbs/statusCommand.ts';
import type { ReleasedScope } from '../../assessment/release/releasedScopes.ts';
import { companyOf } from '../builders/summaries.ts';
import { noon, roundRecord } from '../builders/rounds.ts';

const round = roundRecord({ state: 'closed', closedAt: '2026-11-22T11:00:00.000Z', minimumGroupSize: 5 });
const status = (people: { sales: number; marketing: number }, final: boolean) => {
  const deps: Partial<Deps> = {
    now: () => noon,
    listRounds: () => Promise.resolve({ items: [round], next: null }),
    findRound: () => Promise.resolve(round),
    findLiaisons: () => Promise.resolve([{ id: 'l', name: 'Lia', regions: null }]),
    latestRelease: () => Promise.resolve({ number: 1, releasedAt: '', final, publications: 1 }),
    readScopes: () => Promise.resolve([companyOf(people.sales, people.marketing) as ReleasedScope]),
  };
  return statusFor(deps as Deps, {
    person: { tenant: 't', id: 'l', name: 'Lia' },
    locale: 'en',
    timeZone: null,
  });
};

/** Asked for the status of a round that had closed with too few, the bot said that nothing was published yet. */
test('of a round that has closed with too few people the bot says that nothing can be shown, not that nothing is there yet', async () => {
  expect(await status({ sales: 3, marketing: 2 }, true)).toContain(
    'Nothing can be shown: fewer than 5 people of each side answered.',
  );
  expect(await status({ sales: 3, marketing: 2 }, false)).toContain('Nothing is published yet');
  expect(await status({ sales: 9, marketing: 2 }, true)).toMatch(
    /Sales \d+\.\d of 100\. The other side has too few/,
  );
});
