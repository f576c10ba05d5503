import { readTrend, type Deps } from '../../../../api/flows/results/readTrend.ts';
import type { QuestionSet } from '../../../../assessment/questionSet.ts';
import type { ReleasedScope } from '../../../../assessment/release/releasedScopes.ts';
import type { RoundRecord } from '../../../../contract/records.ts';
import { trend } from '../../../../contract/trend.ts';
import { questionSet } from '../../../builders/questionSets.ts';
import { roundRecord } from '../../../builders/rounds.ts';

const month = (number: number) => `2027-${String(number).padStart(2, '0')}-15T12:00:00.000Z`;
const closed = (id: string, closedIn: number, changed: Partial<RoundRecord> = {}) => {
  const at = month(closedIn);
  return roundRecord({ id, title: `Round ${id}`, state: 'closed', closedAt: at, closesAt: at, ...changed });
};
const now = roundRecord({ id: 'now', closesAt: month(11), resultsFor: 'while-open' });
const set = questionSet([2, 1]);

/** Rounds of which each has published a company's score, and what each asked. */
function company(
  rounds: readonly RoundRecord[],
  scores: Readonly<Record<string, number>>,
  sets: Readonly<Record<string, QuestionSet>> = {},
  round: RoundRecord = now,
): Deps {
  const setOf = ({ id }: RoundRecord) => sets[id] ?? set;
  return {
    now: () => new Date(month(10)),
    findRound: (id) => Promise.resolve([round, ...rounds].find((one) => one.id === id)),
    listRounds: () => Promise.resolve({ items: [round, ...rounds], next: null }),
    findLiaisons: () => Promise.resolve([]),
    findRosterEntry: () => Promise.resolve(undefined),
    matchesOf: () => Promise.resolve(new Map()),
    questionSetOf: (one) => Promise.resolve(setOf(one)),
    latestRelease: ({ id }) =>
      Promise.resolve(
        id in scores
          ? { number: 1, releasedAt: month(1), final: id !== 'unfinished', publications: 1 }
          : undefined,
      ),
    readScopes: () => Promise.reject(new Error('the trend requires the company alone')),
    readCompanyScope: (one) => {
      const score = scores[one.id] ?? 0;
      const shown = score > 0 && { sales: score, marketing: score, company: score };
      const statements = setOf(one).statements.map(({ id }) => ({ kind: 'statement' as const, id }));
      const scope = {
        region: null,
        n: shown ? { sales: 5, marketing: 6 } : {},
        score: shown || {},
        level: shown ? { sales: 'defined', marketing: 'defined', company: 'defined' } : {},
        subjects: [{ kind: 'overall', id: 'overall' } as const, ...statements].map((subject) => ({
          ...subject,
          ...(shown && { sales: score / 20, marketing: score / 20, gap: 0 }),
          status: 'undecided',
          atLeastDelta: false,
        })),
        moveUp: [],
      };
      return Promise.resolve([scope as unknown as ReleasedScope]);
    },
  };
}

const somebody = { tenant: 't', id: 'somebody', name: 'Somebody', owner: false };
async function told(deps: Deps, id = 'now') {
  const outcome = await readTrend(deps, somebody, id);
  if (outcome.kind !== 'trend') throw new Error(outcome.kind);
  return trend.parse(outcome.trend).items;
}

describe('the trend of a round', () => {
  test('is what earlier rounds have published of the company, the last one first', async () => {
    const items = await told(company([closed('spring', 3), closed('summer', 6)], { spring: 47, summer: 50 }));
    expect(items.map(({ round, score, closedAt }) => [round, score.company, closedAt])).toEqual([
      ['summer', 50, month(6)],
      ['spring', 47, month(3)],
    ]);
    expect(items[0]).toMatchObject({
      title: 'Round summer',
      n: { sales: 5, marketing: 6 },
      level: { company: 'defined' },
      sameQuestions: true,
    });
    expect(items[0]?.subjects).toHaveLength(1 + set.statements.length);
  });

  test('follows the rounds that it repeats, where it repeats any', async () => {
    const rounds = [closed('first', 1), closed('other', 4), closed('second', 3, { previous: 'first' })];
    const scores = { first: 41, other: 42, second: 43 };
    const repeating = roundRecord({ ...now, previous: 'second' });
    const items = await told(company(rounds, scores, {}, repeating));
    expect(items.map(({ round }) => round)).toEqual(['second', 'first']);
  });

  test('leaves out rounds that close later, that are not done with, and that show nothing', async () => {
    const rounds = [
      closed('unfinished', 4),
      closed('nothing', 3),
      closed('never', 2),
      closed('fine', 1),
      closed('later', 9),
    ];
    const scores = { unfinished: 40, nothing: 0, fine: 50, later: 60 };
    const past = closed('past', 8);
    expect((await told(company(rounds, scores, {}, past), 'past')).map(({ round }) => round)).toEqual([
      'fine',
    ]);
  });

  test('compares by the ids of statements: a set that has changed is compared in what is the same', async () => {
    const longer = questionSet([2, 2]);
    const [item] = await told(company([closed('spring', 3)], { spring: 50 }, { spring: longer }));
    expect(item?.sameQuestions).toBe(false);
    expect(item?.subjects.map(({ id }) => id)).toEqual(['A1S1', 'A1S2', 'A2S1']);
  });

  test('is for whoever may read the results', async () => {
    const later = roundRecord({ ...now, resultsFor: 'after-close' });
    const deps = company([closed('spring', 3)], { spring: 50 }, {}, later);
    expect(await readTrend(deps, somebody, 'now')).toMatchObject({ kind: 'results-not-open' });
    expect(await readTrend(deps, { ...somebody, owner: true }, 'now')).toMatchObject({ kind: 'trend' });
    expect(await readTrend(deps, somebody, 'no-such-round')).toEqual({ kind: 'round-not-found' });
  });

  test('shows a guest the earlier rounds whose lists name them, and no others', async () => {
    const guest = { ...somebody, id: '00000000-0000-4000-8000-000000000001', guest: true };
    const listed = { rosterVersion: 'v1' };
    const rounds = [closed('theirs', 3, listed), closed('other', 4, listed), closed('for-all', 5)];
    const lists = ['now', 'theirs'];
    const deps: Deps = {
      ...company(rounds, { theirs: 41, other: 42, 'for-all': 43 }, {}, { ...now, ...listed }),
      findRosterEntry: (round) =>
        Promise.resolve(
          lists.includes(round) ? { user: guest.id, side: 'sales', region: null, name: null } : undefined,
        ),
    };
    const seenBy = async (person: typeof somebody) => {
      const outcome = await readTrend(deps, person, 'now');
      return outcome.kind === 'trend' ? outcome.trend.items.map(({ round }) => round) : outcome.kind;
    };
    expect(await seenBy(guest)).toEqual(['theirs']);
    expect(await seenBy(somebody)).toEqual(['for-all', 'other', 'theirs']);
    expect(await seenBy({ ...guest, owner: true })).toEqual(['for-all', 'other', 'theirs']);
    lists.shift();
    expect(await seenBy(guest)).toBe('not-invited');
  });

  test('ends somewhere, however many rounds there have been and whatever they say they repeat', async () => {
    const rounds = Array.from({ length: 30 }, (_, index) =>
      closed(`round-${index}`, 1, { previous: `round-${(index + 1) % 30}` }),
    );
    const scores = Object.fromEntries(rounds.map(({ id }) => [id, 50]));
    const circle = roundRecord({ ...now, previous: 'round-0' });
    expect(await told(company(rounds, scores, {}, circle))).toHaveLength(12);
  });
});
