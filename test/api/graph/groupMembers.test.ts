import { readGroups } from '../../../api/flows/roster/readGroups.ts';
import { groupMembersIn } from '../../../api/graph/groupMembers.ts';
import { GRAPH_TOKEN, startGraph, type Group } from '../../builders/graph.ts';
import { idOf } from '../../builders/rosters.ts';

const groupId = (index: number) => `11111111-0000-4000-8000-${String(index).padStart(12, '0')}`;
const [SALES, INNER, MARKETING, EMPTY] = [1, 2, 3, 4].map(groupId) as [string, string, string, string];
const people = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => ({ id: idOf(from + index) }));
const groups: Record<string, Group> = {
  [SALES]: { people: [{ id: idOf(0), displayName: 'Zoë' }, ...people(1, 3)], groups: [INNER] },
  // A group may hold the one that holds it.
  [INNER]: { people: people(2, 6), groups: [SALES] },
  [MARKETING]: { people: [...people(6, 8), { id: idOf(8).toUpperCase(), displayName: '=cmd' }] },
  [EMPTY]: {},
};

let graph: Awaited<ReturnType<typeof startGraph>>;
const waits: number[] = [];
const reader = (token = GRAPH_TOKEN) =>
  groupMembersIn({
    address: graph.address,
    token: () => Promise.resolve(token),
    pause: (ms) => Promise.resolve(waits.push(ms)),
    chance: () => 0.5,
  });
beforeAll(async () => {
  graph = await startGraph(groups);
});
afterAll(() => graph.stop());
beforeEach(() => {
  waits.length = 0;
  graph.asked.length = 0;
  graph.faults.length = 0;
});

describe('the members of a group of Entra', () => {
  it('are read page by page, with those of groups within it, each once and nobody but people', async () => {
    const read = await reader()(SALES);
    expect(read).toEqual({
      kind: 'members',
      members: Array.from({ length: 6 }, (_, index) => ({
        id: idOf(index),
        name: index === 0 ? 'Zoë' : null,
      })),
    });
    expect(graph.asked).toHaveLength(4);
    expect(graph.asked[0]).toBe(`/v1.0/groups/${SALES}/transitiveMembers?$select=id,displayName&$top=999`);
  });

  it('come when Graph has been busy, after as long as it says', async () => {
    graph.faults.push({ status: 429, retryAfter: '7', times: 2 }, { status: 503, times: 1 });
    expect((await reader()(SALES)).kind).toBe('members');
    expect(waits).toEqual([7_000, 7_000, 4_000]);
  });

  it.each([
    [
      'somebody else has to grant a permission',
      { status: 403, times: 9 },
      { kind: 'no-permission', permission: 'GroupMember.Read.All' },
    ],
    ['Graph stays busy', { status: 429, retryAfter: '1', times: 99 }, { kind: 'busy' }],
    [
      'Graph wants more patience than an owner has',
      { status: 429, retryAfter: '600', times: 1 },
      { kind: 'busy' },
    ],
    ['Graph is broken', { status: 500, times: 99 }, { kind: 'no-answer' }],
    ['the answer is none', { status: 200, body: 'no JSON', times: 1 }, { kind: 'no-answer' }],
    [
      'the answer leads away with the token',
      {
        status: 200,
        body: { value: [], '@odata.nextLink': 'https://elsewhere.example/v1.0/groups' },
        times: 1,
      },
      { kind: 'no-answer' },
    ],
  ])('are not had where %s', async (_, fault, trouble) => {
    graph.faults.push({ ...fault });
    expect(await reader()(SALES)).toEqual(trouble);
  });

  it('are not had with a wrong token, of a group that is not there, or where nobody answers', async () => {
    expect(await reader('wrong')(SALES)).toEqual({ kind: 'not-signed-in' });
    expect(await reader()(groupId(9))).toEqual({ kind: 'no-such-group' });
    const nowhere = groupMembersIn({
      address: 'http://127.0.0.1:1/v1.0',
      token: () => Promise.resolve(GRAPH_TOKEN),
      pause: () => Promise.resolve(),
    });
    expect(await nowhere(SALES)).toEqual({ kind: 'no-answer' });
  });
});

describe('a roster from groups', () => {
  const REGIONS = ['DACH', 'Benelux'];
  const sales = { id: SALES, side: 'sales', region: 'DACH' } as const;
  const marketing = { id: MARKETING, side: 'marketing', region: 'Benelux' } as const;

  it('has everybody where their group stands, and no name that a spreadsheet would run', async () => {
    const read = await readGroups(reader(), REGIONS, { groups: [sales, marketing] });
    if (read.kind !== 'read') throw new Error(read.kind);
    expect(read.entries).toHaveLength(9);
    expect(read.entries[0]).toEqual({ user: idOf(0), side: 'sales', region: 'DACH', name: 'Zoë' });
    expect(read.entries[8]).toEqual({ user: idOf(8), side: 'marketing', region: 'Benelux', name: null });
    expect(read.places.get(idOf(8))).toBe(8);
  });

  it('takes who is in two groups once where both stand in the same place, and is refused where they do not', async () => {
    const inner = { ...sales, id: INNER };
    expect(await readGroups(reader(), REGIONS, { groups: [sales, inner] })).toMatchObject({
      kind: 'read',
      entries: { length: 6 },
    });
    expect(
      await readGroups(reader(), REGIONS, { groups: [sales, { ...inner, side: 'marketing' }] }),
    ).toMatchObject({
      kind: 'invalid-roster',
      faults: [
        { path: 'groups[1]', message: { values: { group: 'groups[0]' } } },
        ...Array<unknown>(5).fill(expect.anything()),
      ],
      more: 0,
    });
  });

  it('is refused where a group stands nowhere, where nobody is in any, and says why groups cannot be read', async () => {
    expect(await readGroups(reader(), REGIONS, { groups: [{ ...sales, region: null }] })).toMatchObject({
      faults: [{ path: 'groups[0].region', message: { values: { regions: 'DACH, Benelux' } } }],
    });
    expect(await readGroups(reader(), REGIONS, { groups: [{ ...sales, id: EMPTY }] })).toMatchObject({
      faults: [{ path: 'groups', message: 'nobody is in these groups' }],
    });
    graph.faults.push({ status: 403, times: 1 });
    expect(await readGroups(reader(), REGIONS, { groups: [sales] })).toMatchObject({
      kind: 'groups-unreadable',
      path: 'groups[0].id',
      message: { values: { permission: 'GroupMember.Read.All' } },
    });
    expect(await readGroups(undefined, REGIONS, { groups: [sales] })).toMatchObject({ kind: 'groups-off' });
  });
});
