import { ownAmong, ownRoundOf, type Deps } from '../../api/flows/summaries/ownRoundOf.ts';
import type { ReleasedScope } from '../../assessment/release/releasedScopes.ts';
import { summaryFile } from '../../contract/summaries.ts';
import { concord20 } from '../builders/questionSets.ts';
import { noon, roundRecord } from '../builders/rounds.ts';
import { closedAt, companyOf, fileOf, summaryOfPeople } from '../builders/summaries.ts';

// An owner added the file of a round of their own, and it stood beside the company as another organisation.

const ended = (id: string, changed = {}) =>
  roundRecord({ id, state: 'closed', closedAt: closedAt.toISOString(), ...changed });
const people = { spring: [31, 28], autumn: [40, 12] } as const;

const deps = (changed: Partial<Deps> = {}): Deps => ({
  now: () => noon,
  listRounds: () =>
    Promise.resolve({ items: [ended('autumn'), ended('spring', { title: 'Spring' })], next: null }),
  questionSetOf: () => Promise.resolve(concord20),
  latestRelease: () => Promise.resolve({ number: 1, releasedAt: '', final: true, publications: 1 }),
  readCompanyScope: ({ id }) => {
    const [sales, marketing] = people[id as keyof typeof people];
    return Promise.resolve([companyOf(sales, marketing) as ReleasedScope]);
  },
  ...changed,
});
const made = summaryFile.parse(JSON.parse(fileOf()));

it('a file that was made of a round of one’s own is known as that, whichever round it is', async () => {
  expect(await ownRoundOf(deps(), made)).toMatchObject({ id: 'spring', title: 'Spring' });
});

it('a file of others is none of one’s own, and neither is one of figures that are not final', async () => {
  const others = summaryFile.parse(JSON.parse(fileOf(summaryOfPeople(9, 9))));
  expect(await ownRoundOf(deps(), others)).toBeUndefined();
  const early = deps({
    latestRelease: () => Promise.resolve({ number: 1, releasedAt: '', final: false, publications: 1 }),
  });
  expect(await ownRoundOf(early, made)).toBeUndefined();
  const none = deps({ readCompanyScope: () => Promise.resolve([]) });
  expect(await ownRoundOf(none, made)).toBeUndefined();
});

it('only rounds of its quarter are looked through', async () => {
  const earlier = ended('spring', { closedAt: '2026-05-01T12:00:00.000Z' });
  const before = deps({
    listRounds: () => Promise.resolve({ items: [earlier], next: null }),
    latestRelease: () => Promise.reject(new Error('is not asked')),
  });
  expect(await ownRoundOf(before, made)).toBeUndefined();
});

it('files of one’s own that were added earlier are told from those of others', async () => {
  const others = summaryFile.parse(JSON.parse(fileOf(summaryOfPeople(9, 9))));
  expect([...(await ownAmong(deps(), [others, made]))]).toEqual([made.checksum]);
  const nothing = deps({ listRounds: () => Promise.reject(new Error('is not asked')) });
  expect((await ownAmong(nothing, [])).size).toBe(0);
});
