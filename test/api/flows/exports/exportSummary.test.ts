import { exportSummary, type Deps } from '../../../../api/flows/exports/exportSummary.ts';
import { withBatches } from '../../../../assessment/release/released.ts';
import { releasedScopes } from '../../../../assessment/release/releasedScopes.ts';
import { summaryFile } from '../../../../contract/summaries.ts';
import { concord20 } from '../../../builders/questionSets.ts';
import { noon, roundRecord } from '../../../builders/rounds.ts';
import { people } from '../../../builders/summaries.ts';

const K = 5;
const owner = { tenant: 't', id: 'o', name: 'Olivia', owner: true };
const round = roundRecord({
  title: 'Secret round',
  state: 'closed',
  closedAt: '2026-03-31T22:00:00.000Z',
  regions: ['Hidden place', 'Elsewhere'],
  minimumGroupSize: K,
});

/** What is published of people of both sides in one region; a side with too few shows nothing. */
function published(sales: number, marketing: number) {
  const cell = (name: string, count: number, at: number) => {
    const made = count < K ? undefined : withBatches(K, undefined, [people(count, at)]);
    return made ? [[name, made.figures] as const] : [];
  };
  return releasedScopes(
    { set: concord20, minimumGroupSize: K, regions: round.regions },
    {
      cells: new Map([...cell('r00~sales', sales, 3), ...cell('r00~marketing', marketing, 2)]),
      joined: [],
      staying: new Set(),
      final: true,
    },
  );
}

const acts: unknown[] = [];
const deps = (changed: Partial<Deps> = {}, scopes = published(12, 11)): Deps => ({
  now: () => noon,
  findRound: (id) => Promise.resolve(id === round.id ? round : undefined),
  questionSetOf: () => Promise.resolve(concord20),
  latestRelease: () => Promise.resolve({ number: 4, releasedAt: '', final: true, publications: 1 }),
  readCompanyScope: () => Promise.resolve(scopes.slice(0, 1)),
  addAuditEntry: (entry) => {
    acts.push(entry);
    return Promise.resolve();
  },
  ...changed,
});

test('the file says the quarter of the close and nothing of title, regions or how many people there were', async () => {
  const outcome = await exportSummary(deps(), owner, round.id);
  if (outcome.kind !== 'summary') throw new Error(outcome.kind);
  expect(outcome.name).toBe('concord-comparison-2026-q1.json');
  expect(summaryFile.parse(JSON.parse(outcome.text))).toMatchObject({ closed: '2026-Q1', people: '20-49' });
  expect(outcome.text).not.toMatch(/Secret|Hidden|Elsewhere|a-round|\b(12|11|23)\b/);
  expect(acts).toMatchObject([{ act: 'exported', details: { file: 'summary', format: 'json', release: 4 } }]);
});

test('of a side with fewer than k people it says nothing, and there is no file where both have fewer', async () => {
  const alone = await exportSummary(deps({}, published(12, 4)), owner, round.id);
  if (alone.kind !== 'summary') throw new Error(alone.kind);
  expect(alone.text).not.toMatch(/marketing|company/);
  expect(await exportSummary(deps({}, published(4, 4)), owner, round.id)).toMatchObject({
    kind: 'nothing-published',
    final: true,
  });
});

test('before the figures are final there is none', async () => {
  for (const release of [undefined, { number: 1, releasedAt: '', final: false, publications: 1 }])
    expect(
      await exportSummary(deps({ latestRelease: () => Promise.resolve(release) }), owner, round.id),
    ).toEqual({ kind: 'figures-not-final' });
  expect(await exportSummary(deps(), owner, 'nowhere')).toEqual({ kind: 'round-not-found' });
});

test('where the log cannot be written, nothing leaves', async () => {
  const unheard = deps({ addAuditEntry: () => Promise.reject(new Error('storage is down')) });
  await expect(exportSummary(unheard, owner, round.id)).rejects.toThrow('storage is down');
});
