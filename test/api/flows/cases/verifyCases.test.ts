import { verifierOf, type Deps } from '../../../../api/flows/cases/verifyCases.ts';
import type { QuestionSet } from '../../../../assessment/questionSet.ts';
import type { ReleasedScope } from '../../../../assessment/release/releasedScopes.ts';
import type { RoundRecord } from '../../../../contract/records.ts';
import { openCase } from '../../../builders/cases.ts';
import { concord20, questionSet } from '../../../builders/questionSets.ts';
import { roundRecord } from '../../../builders/rounds.ts';

interface Played {
  readonly round: RoundRecord;
  readonly set?: QuestionSet;
  readonly final?: boolean;
  /** Whether its figures are from before releases told where a gap surely lies. */
  readonly before?: boolean;
  readonly scopes: readonly { region: string | null; joined?: string[]; gap?: number }[];
}

const month = (number: number) => `2027-${String(number).padStart(2, '0')}-15T12:00:00.000Z`;
const closed = (id: string, closedIn: number, changed: Partial<RoundRecord> = {}) =>
  roundRecord({
    id,
    title: `Round ${id}`,
    state: 'closed',
    closedAt: month(closedIn),
    closesAt: month(closedIn),
    ...changed,
  });

/** Rounds that have been played, with what each of them has released about demand. */
function played(...rounds: Played[]) {
  const reads: string[] = [];
  const of = ({ id }: RoundRecord) => rounds.find(({ round }) => round.id === id);
  const deps: Deps = {
    now: () => new Date(month(12)),
    listRounds: () => Promise.resolve({ items: rounds.map(({ round }) => round), next: null }),
    questionSetOf: (round) => Promise.resolve(of(round)?.set ?? concord20),
    latestRelease: (round) =>
      Promise.resolve({
        number: 1,
        releasedAt: month(1),
        final: of(round)?.final ?? true,
        publications: 1,
      }),
    readScopes: (round) => {
      reads.push(round.id);
      const before = of(round)?.before ?? false;
      const scopes = (of(round)?.scopes ?? []).map(({ region, joined, gap }) => ({
        region,
        ...(joined && { joined }),
        n: {},
        score: {},
        level: {},
        moveUp: [],
        subjects: [
          {
            kind: 'area',
            id: 'demand',
            atLeastDelta: false,
            ...(gap === undefined
              ? { status: 'hidden', hidden: 'too-few' }
              : {
                  status: 'undecided',
                  gap,
                  interval: [gap - 0.2, gap + 0.2],
                  ...(!before && { exactInterval: [gap - 0.3, gap + 0.3] }),
                }),
          },
        ],
      }));
      return Promise.resolve(scopes as unknown as ReleasedScope[]);
    },
  };
  return { deps, reads };
}

/** Of DACH, about demand: Marketing rates it one higher. */
const found = openCase();
const own: Played = { round: closed('a-round', 1), scopes: [{ region: 'DACH', gap: -1 }] };

describe('a case of a round that has closed', () => {
  test('is compared with the round that closed last, region by region', async () => {
    const { deps } = played(
      own,
      { round: closed('spring', 4), scopes: [{ region: 'DACH', gap: -1 }] },
      {
        round: closed('summer', 7),
        scopes: [
          { region: null, gap: -2 },
          { region: 'DACH', gap: -0.2 },
        ],
      },
    );
    expect(await verifierOf(deps, own.round)(found)).toEqual({
      round: 'summer',
      title: 'Round summer',
      closedAt: month(7),
      then: -1,
      gap: -0.2,
      interval: [-0.4, 0],
      noRange: null,
      status: 'shrunk',
    });
  });

  test('is compared with rounds that repeat its own, rather than with others', async () => {
    const { deps } = played(
      own,
      { round: closed('again', 4, { previous: 'a-round' }), scopes: [{ region: 'DACH', gap: -0.9 }] },
      { round: closed('third', 5, { previous: 'again' }), scopes: [{ region: 'DACH', gap: -0.8 }] },
      { round: closed('another', 7), scopes: [{ region: 'DACH', gap: 2 }] },
    );
    expect(await verifierOf(deps, own.round)(found)).toMatchObject({ round: 'third', gap: -0.8 });
  });

  test('waits for final figures: until then the round before counts', async () => {
    const spring = { round: closed('spring', 4), scopes: [{ region: 'DACH', gap: -1 }] };
    const summer = { round: closed('summer', 7), final: false, scopes: [{ region: 'DACH', gap: 0 }] };
    const verified = await verifierOf(played(own, spring, summer).deps, own.round)(found);
    expect(verified).toMatchObject({ round: 'spring', status: 'not-clear', noRange: null });
    expect(await verifierOf(played(own, summer).deps, own.round)(found)).toBeNull();
  });

  test('goes further back where the last round did not ask it, and says so where none did', async () => {
    const other = { round: closed('summer', 7), set: questionSet(), scopes: [{ region: 'DACH', gap: 0 }] };
    const spring = { round: closed('spring', 4), scopes: [{ region: 'DACH', gap: -1 }] };
    expect(await verifierOf(played(own, spring, other).deps, own.round)(found)).toMatchObject({
      round: 'spring',
      gap: -1,
    });
    for (const missing of [other, { ...other, set: concord20, scopes: [{ region: 'Nordics', gap: 0 }] }])
      expect(await verifierOf(played(own, missing).deps, own.round)(found)).toMatchObject({
        round: 'summer',
        gap: null,
        interval: null,
        status: 'not-asked',
      });
  });

  test('says nothing of a region with too few people, also where it is shown with others', async () => {
    for (const scopes of [
      [{ region: 'DACH' }],
      [{ region: '~smaller', joined: ['Benelux', 'DACH'], gap: 0 }],
    ])
      expect(
        await verifierOf(played(own, { round: closed('summer', 7), scopes }).deps, own.round)(found),
      ).toMatchObject({ gap: null, status: 'hidden' });
  });

  test('is not compared with earlier rounds, nor while its own is open; rounds are read once for all cases', async () => {
    const earlier = { round: closed('before', 0 + 1, { closedAt: '2026-01-01T00:00:00.000Z' }), scopes: [] };
    expect(await verifierOf(played(own, earlier).deps, own.round)(found)).toBeNull();
    const summer = { round: closed('summer', 7), scopes: [{ region: 'DACH', gap: -0.2 }] };
    const { deps, reads } = played(own, summer);
    const open = roundRecord({ closesAt: '2028-01-01T00:00:00.000Z' });
    expect(await verifierOf(deps, open)(found)).toBeNull();
    expect(reads).toEqual([]);
    const verify = verifierOf(deps, own.round);
    await Promise.all([verify(found), verify(found), verify(found)]);
    expect(reads).toEqual(['summer', 'a-round']);
  });

  test('is told in figures alone where a round is from before releases said where a gap surely lies', async () => {
    const summer = { round: closed('summer', 7), scopes: [{ region: 'DACH', gap: -0.2 }] };
    for (const rounds of [
      [{ ...own, before: true }, summer],
      [own, { ...summer, before: true }],
    ])
      expect(await verifierOf(played(...rounds).deps, own.round)(found)).toMatchObject({
        then: -1,
        gap: -0.2,
        noRange: 'older-version',
        status: 'not-clear',
      });
  });

  test('that was over in its own round is compared with what it was when it was found, and no claim is made', async () => {
    const summer = { round: closed('summer', 7), scopes: [{ region: 'DACH', gap: -0.2 }] };
    const over = { ...found, finding: 'gap-closed' as const, gap: -0.1 };
    expect(await verifierOf(played(own, summer).deps, own.round)(over)).toMatchObject({
      then: -1,
      gap: -0.2,
      noRange: null,
      status: 'not-clear',
    });
  });
});
