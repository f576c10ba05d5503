import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeMe } from '../../../api/flows/answering/describeMe.ts';
import { roundIdAt, roundStore } from '../../../api/store/rounds.ts';
import { tableNamed } from '../../../api/store/storage.ts';
import { startStorage } from '../../../local/storage/startStorage.ts';
import { noon, roundRecord } from '../../builders/rounds.ts';
import { serverOn } from '../../builders/stores.ts';

let folder: string;
let storage: Awaited<ReturnType<typeof startStorage>>;
const complaints: string[] = [];
const complain = (what: string): void => void complaints.push(what);
const tableOf = (name: string) => tableNamed(storage.connectionString, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'concord-rounds-'));
  storage = await startStorage(folder);
});
afterAll(async () => {
  await storage.stop();
  await rm(folder, { recursive: true });
});

const idAt = (minute: number) =>
  roundIdAt(new Date(noon.getTime() + minute * 60_000), Buffer.from([1, 2, 3, 4]));

describe('the list of rounds', () => {
  test('is newest first, page by page, and an open round is found behind any number of drafts', async () => {
    const store = roundStore(tableOf('paged'), { complain });
    await store.addRound(roundRecord({ id: idAt(0), title: 'Open' }));
    for (let minute = 1; minute <= 60; minute++)
      await store.addRound(roundRecord({ id: idAt(minute), state: 'draft', title: `Draft ${minute}` }));

    const first = await store.listRounds(undefined);
    if (first === 'no-such-page' || first.next === null) throw new Error('a second page is expected');
    const second = await store.listRounds(first.next);
    if (second === 'no-such-page') throw new Error('the second page is expected');
    const titles = [...first.items, ...second.items].map(({ title }) => title);
    expect(titles).toEqual([...Array.from({ length: 60 }, (_, index) => `Draft ${60 - index}`), 'Open']);
    expect(second.next).toBeNull();

    const me = await describeMe(
      {
        ...serverOn(storage.connectionString),
        now: () => noon,
        listRounds: (from) => store.listRounds(from),
      },
      { tenant: 't', id: 'somebody', name: 'Some One', owner: false },
    );
    expect(me.rounds.map(({ title }) => title)).toEqual(['Open']);
  });

  test('one round that cannot be read does not hide the others', async () => {
    const store = roundStore(tableOf('damaged'), { complain });
    await store.addRound(roundRecord({ id: idAt(0), title: 'Sound' }));
    const table = await tableOf('damaged')();
    await table.createEntity({ partitionKey: 'rounds', rowKey: idAt(1), round: '{"id":1}' });
    const page = await store.listRounds(undefined);
    expect(page === 'no-such-page' ? page : page.items.map(({ title }) => title)).toEqual(['Sound']);
    expect(complaints).toEqual([`the round ${idAt(1)} cannot be read`]);
  });
});

describe('what an instance remembers of a round', () => {
  test('is forgotten with its own change, also by a reading that had begun before', async () => {
    const store = roundStore(tableOf('remembered'), { complain });
    const added = await store.addRound(roundRecord({ id: idAt(0) }));
    expect((await store.findRound(idAt(0)))?.title).toBe('Autumn');
    const reading = store.findRound(idAt(0));
    await store.replaceRound({ ...added, value: roundRecord({ id: idAt(0), title: 'Changed' }) });
    await reading;
    expect((await store.findRound(idAt(0)))?.title).toBe('Changed');
  });

  test('is nothing before it opens: what people are asked may still change', async () => {
    const [a, b] = [0, 1].map(() => roundStore(tableOf('two'), { complain }));
    if (!a || !b) throw new Error('two instances are expected');
    const draft = roundRecord({ id: idAt(0), state: 'draft', opensAt: null, regions: ['A', 'B'] });
    const added = await a.addRound(draft);
    await b.findRound(draft.id);
    await a.replaceRound({ ...added, value: { ...draft, regions: ['B', 'A'] } });
    expect((await b.findRound(draft.id))?.regions).toEqual(['B', 'A']);
  });
});
