import { results as resultsReply, type Results } from '../../../contract/results.ts';
import { personWith } from '../../../local/identity/people.ts';
import { openRound, startProduct, type Product } from '../../builders/product.ts';
import { answers } from '../../builders/questionSets.ts';
import { soon } from '../../builders/soon.ts';

let product: Product;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.stop());

const SMALLEST = 5;
/** Three times as many of each side as are shown. */
const listed = ['sales', 'marketing'].flatMap((side) =>
  Array.from({ length: 3 * SMALLEST }, (_, index) => ({ side, person: `asked-${side}-${index}` })),
);
const FILE = [
  'user,side,region,name',
  ...listed.map(({ side, person }) => `${personWith(person).oid},${side},,`),
].join('\n');

/** The final figures of the company in a round of all who are listed, when these have answered. */
async function closedAfter(answering: typeof listed): Promise<Results['scopes'][number]> {
  const round = await openRound(product, { state: 'draft' });
  const tagged = async (path: string) => ({
    'If-Match': (await product.call('owner-1', 'GET', path)).headers.get('etag') ?? '',
  });
  const list = `rounds/${round}/roster`;
  const given = { ...(await tagged(list)), 'Content-Type': 'text/csv' };
  expect((await product.call('owner-1', 'PUT', list, FILE, given)).status).toBe(200);
  const change = async (state: string) =>
    (await product.call('owner-1', 'PATCH', `rounds/${round}`, { state }, await tagged(`rounds/${round}`)))
      .status;
  expect(await change('open')).toBe(200);
  for (const { side, person } of answering) {
    const body = { answers: answers(side === 'sales' ? 2 : 4) };
    expect((await product.call(person, 'PUT', `rounds/${round}/response`, body)).status).toBe(200);
  }
  expect(await change('closed')).toBe(200);
  const read = async () =>
    resultsReply.parse((await product.call('owner-1', 'GET', `rounds/${round}/results`)).body);
  await soon(async () => (await read()).final).toBe(true);
  const [company] = (await read()).scopes;
  if (!company) throw new Error('the test requires figures');
  return company;
}

test('where everybody on a list has answered, each difference is a fact when the round has closed', async () => {
  const { subjects } = await closedAfter(listed);
  expect(subjects).toHaveLength(27);
  for (const { gap, invitedInterval } of subjects) expect(invitedInterval).toEqual([gap, gap]);
});

test('where somebody has not, nothing tells of that one', async () => {
  const { subjects } = await closedAfter(listed.slice(1));
  expect(subjects.filter(({ invitedInterval }) => invitedInterval !== undefined)).toEqual([]);
});

test('where several have not, it is an estimate, and closer than for everybody like them', async () => {
  const { subjects } = await closedAfter(listed.slice(SMALLEST));
  for (const { gap = NaN, interval, invitedInterval } of subjects) {
    const [low, high] = invitedInterval ?? [NaN, NaN];
    expect(low).toBeLessThan(gap);
    expect(high).toBeGreaterThan(gap);
    expect(high - low).toBeLessThan((interval?.[1] ?? NaN) - (interval?.[0] ?? NaN));
  }
});
