import { settleRoster, type Deps } from '../../../../api/flows/roster/settleRoster.ts';
import { concord20 } from '../../../builders/questionSets.ts';
import { roundRecord } from '../../../builders/rounds.ts';

const OPENS = '2026-11-23T08:00:00.000Z';

/** People whose answers are looked at when a round ends whose rosters were written then. */
async function lookedAt(...writtenAt: readonly string[]): Promise<string[]> {
  const round = roundRecord({ state: 'closed', opensAt: OPENS, roster: { people: 1 }, rosterVersion: 'v0' });
  const looked: string[] = [];
  const deps: Deps = {
    tenant: 't',
    readRound: () => Promise.resolve({ value: round, etag: '1' }),
    questionSetOf: () => Promise.resolve(concord20),
    pseudonymOf: ({ id }) => id,
    findRosterEntry: (_round, _version, [user = '']) =>
      Promise.resolve({ user, side: 'sales', region: null, name: null }),
    moveResponse: (_round, _set, pseudonym) => {
      looked.push(pseudonym);
      return Promise.resolve('unchanged');
    },
    listRosterVersions: () =>
      Promise.resolve(
        writtenAt.map((at, index) => ({
          round: round.id,
          version: `v${index}`,
          writtenAt: new Date(at),
          settled: 0,
        })),
      ),
    readToSettle: (_round, version, part) =>
      Promise.resolve(part === 0 ? [`${version}@known.example`, `${version}@stranger.example`] : undefined),
    allMatches: () =>
      Promise.resolve((user) => (user.endsWith('@known.example') ? `id-of-${user.slice(0, 2)}` : undefined)),
    rememberSettled: () => Promise.resolve(),
  };
  await settleRoster(deps, round.id);
  return looked;
}

describe('when a round with a list of people ends', () => {
  it('everybody is looked at whom a list has moved while it was open, if they have ever been here', async () => {
    expect(await lookedAt('2026-11-24T08:00:00Z', '2026-11-25T08:00:00Z')).toEqual(['id-of-v0', 'id-of-v1']);
  });

  it('nobody is for a list that was complete before it opened: a hundred thousand people stand on it', async () => {
    expect(await lookedAt('2026-11-20T08:00:00Z')).toEqual([]);
  });

  it('they are for a list whose upload may have lasted over the opening', async () => {
    expect(await lookedAt('2026-11-23T07:30:00Z')).toEqual(['id-of-v0']);
  });
});
