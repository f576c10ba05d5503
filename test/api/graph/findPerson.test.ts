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
});
