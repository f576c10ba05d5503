import { findPersonIn } from '../../../api/graph/findPerson.ts';
import { GRAPH_TOKEN, startGraph, type DirectoryUser } from '../../builders/graph.ts';
import { idOf } from '../../builders/rosters.ts';

const users: DirectoryUser[] = [
  { id: idOf(1).toUpperCase(), userPrincipalName: 'Anna@company.test', mail: 'anna.b@company.test' },
  { id: idOf(2), userPrincipalName: "b.o'brien@company.test", mail: 'anna@company.test' },
  { id: idOf(3), userPrincipalName: 'one@company.test', mail: 'team@company.test' },
  { id: idOf(4), userPrincipalName: 'two@company.test', mail: 'team@company.test' },
];
let graph: Awaited<ReturnType<typeof startGraph>>;
beforeAll(async () => {
  graph = await startGraph({}, 2, users);
});
afterAll(() => graph.stop());
const finder = (token = GRAPH_TOKEN) =>
  findPersonIn({
    address: graph.address,
    token: () => Promise.resolve(token),
    pause: () => Promise.resolve(),
  });

describe('who goes by an address, asked of the directory', () => {
  it('is whoever signs in by it, before whoever gets mail by it', async () => {
    expect(await finder()('anna@company.test')).toEqual({ kind: 'person', person: { id: idOf(1) } });
    expect(await finder()('anna.b@company.test')).toEqual({ kind: 'person', person: { id: idOf(1) } });
  });

  it('is found whatever signs the address has', async () => {
    expect(await finder()("b.o'brien@company.test")).toEqual({ kind: 'person', person: { id: idOf(2) } });
  });

  it('is nobody, or nobody in particular', async () => {
    expect(await finder()('team@company.test')).toEqual({ kind: 'several' });
    expect(await finder()('none@company.test')).toEqual({ kind: 'nobody' });
  });

  it('is not known where the directory does not answer, and it is said why', async () => {
    expect(await finder('wrong')('anna@company.test')).toEqual({ kind: 'no-answer', why: 'not-signed-in' });
    graph.faults.push({ status: 403, times: 1 });
    expect(await finder()('anna@company.test')).toEqual({ kind: 'no-answer', why: 'it needs User.Read.All' });
    graph.faults.push({ status: 429, times: 2 });
    expect((await finder()('anna@company.test')).kind).toBe('person');
  });

  it('is not known where there is no token to ask with', async () => {
    const find = findPersonIn({
      address: graph.address,
      token: () => Promise.reject(new Error('the secret has expired')),
    });
    expect(await find('anna@company.test')).toEqual({ kind: 'no-answer', why: 'not-signed-in' });
  });

  it('is asked no longer when time is up: in a pause, before a token has come, before anything', async () => {
    const asked = graph.asked.length;
    graph.faults.push({ status: 503, times: 1 });
    const time = new AbortController();
    const inPause = findPersonIn({
      address: graph.address,
      token: () => Promise.resolve(GRAPH_TOKEN),
      chance: () => 1e6,
      // As long as it takes, if nothing ends it.
      pause: (_ms, until) =>
        new Promise((resolve) => {
          until?.addEventListener('abort', resolve);
          time.abort();
        }),
    });
    expect(await inPause('anna@company.test', time.signal)).toMatchObject({ kind: 'no-answer' });
    expect(graph.asked.length - asked).toBe(1);

    const later = new AbortController();
    const withoutToken = findPersonIn({
      address: graph.address,
      token: () => {
        setImmediate(() => later.abort());
        return new Promise(() => undefined);
      },
    });
    for (let tried = 0; tried < 2; tried++)
      expect(await withoutToken('anna@company.test', later.signal)).toEqual({
        kind: 'no-answer',
        why: 'no-answer',
      });
    expect(graph.asked.length - asked).toBe(1);
  });
});
