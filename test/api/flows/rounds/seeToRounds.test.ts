import { openCase } from '../../../builders/cases.ts';
import { office } from '../../../builders/office.ts';

const found = (changed = {}) => openCase({ pending: ['found'], ...changed });
const cid = { id: 'cid', name: 'Cid', regions: ['Benelux'] };
const dan = { id: 'dan', name: 'Dan', regions: [' dach '] };

describe('what people have to be told', () => {
  test('reads the cases of a round once, whatever there is to do', async () => {
    const { seeTo, list } = office({ cases: [found()] });
    await seeTo('2026-12-01T09:00:00Z');
    expect(list.reads).toBe(1);
  });

  test('waits for a liaison: whoever is entered for a region is told of what was found before', async () => {
    const { seeTo, list, alerts, caseNow } = office({ cases: [found()], liaisons: [cid] });
    expect(await seeTo()).toEqual(['the-owner no-liaison']);
    expect(await seeTo()).toEqual([]);
    list.liaisons = [cid, dan];
    expect(await seeTo('2026-11-24T09:00:00Z')).toEqual(['dan alert']);
    expect(alerts()).toEqual({ dan: 'current: open' });
    expect(caseNow().pending).toEqual([]);
    expect(await seeTo()).toEqual([]);
  });

  test('comes in one message where more than three cases have waited for a liaison', async () => {
    const cases = ['area~trust', 'area~people', 'area~demand', 'statement~P1'].map((of) =>
      found({ id: `a-round~r00~${of}` }),
    );
    const { seeTo, list, asked } = office({ cases, liaisons: [] });
    await seeTo();
    list.liaisons = [dan];
    expect(await seeTo('2026-11-25T05:00:00Z')).toEqual(['dan digest']);
    expect(asked.at(-1)?.card.text).toBe('digest of 4');
  });

  test('of a round that cannot be seen to keeps no other person waiting for what is due', async () => {
    const { deps, seeTo, asked } = office({ cases: [found()] });
    deps.readOpenSteps = () => Promise.reject(new Error('unreadable'));
    await expect(seeTo()).rejects.toThrow('unreadable');
    expect(asked.map(({ to }) => to.id)).toEqual(['ada', 'ben']);
  });
});

describe('a case whose liaison is one no longer', () => {
  const withoutBen = [{ id: 'ada', name: 'Ada', regions: null }, cid];
  async function takenByBen() {
    const all = office({ cases: [found()] });
    await all.seeTo();
    await all.act('ben', { act: 'take' });
    await all.seeTo();
    expect(all.alerts()).toEqual({ ada: 'current: taken Ben', ben: 'current: taken Ben' });
    return all;
  }

  test('stays with them for everybody to see, and the cards of the others offer it', async () => {
    const { list, seeTo, alerts, acts, read } = await takenByBen();
    list.liaisons = withoutBen;
    await seeTo('2026-11-24T09:00:00Z');
    expect(alerts()).toMatchObject({ ada: 'current: taken Ben left' });
    expect(acts()).toEqual(['found', 'taken', 'taker-left']);
    expect(await read('ada')).toMatchObject({
      told: { state: 'taken', takenBy: { name: 'Ben' }, takerLeft: true, handOverTo: [{ name: 'Ada' }] },
    });
    expect(await read('ben')).toEqual({ kind: 'liaison-only' });
  });

  test('also where they have only lost its region', async () => {
    const { list, read } = await takenByBen();
    list.liaisons = [...withoutBen, { id: 'ben', name: 'Ben', regions: ['Benelux'] }];
    expect(await read('ada')).toMatchObject({ told: { takerLeft: true } });
    expect(await read('ben')).toEqual({ kind: 'disagreement-not-found' });
  });

  test('is taken by another one, or handed over by an owner', async () => {
    const taken = await takenByBen();
    taken.list.liaisons = withoutBen;
    await taken.seeTo();
    expect(await taken.act('ada', { act: 'take' })).toMatchObject({
      told: { takenBy: { id: 'ada' }, takerLeft: false },
    });
    await taken.seeTo();
    expect(taken.alerts()).toMatchObject({ ada: 'current: taken Ada' });

    const given = await takenByBen();
    given.list.liaisons = withoutBen;
    expect(await given.act('the-owner', { act: 'hand-over', to: 'ada' })).toMatchObject({
      told: { takenBy: { id: 'ada' }, takerLeft: false },
    });
  });

  test('is waited for from then on: reminders and the owner come as for a case that nobody has taken', async () => {
    const { list, seeTo } = await takenByBen();
    expect(await seeTo('2026-12-01T09:00:00Z')).toEqual([]);
    list.liaisons = withoutBen;
    expect(await seeTo('2026-12-01T10:00:00Z')).toEqual([]);
    expect(await seeTo('2026-12-03T10:10:00Z')).toEqual(['ada reminder']);
    expect(await seeTo('2026-12-08T10:10:00Z')).toEqual(['the-owner escalation']);
  });

  test('is theirs again when they come back before another one has taken it', async () => {
    const { list, seeTo, alerts, acts, act } = await takenByBen();
    const { liaisons } = list;
    list.liaisons = withoutBen;
    await seeTo();
    list.liaisons = liaisons;
    await seeTo();
    expect(alerts()).toMatchObject({ ada: 'current: taken Ben' });
    expect(acts()).toEqual(['found', 'taken', 'taker-left', 'taker-back']);
    expect(await act('ada', { act: 'take' })).toMatchObject({ kind: 'case-state' });
  });

  test('an owner who has taken a case is not in the list, and keeps it', async () => {
    const { act, seeTo, read, acts } = office({ cases: [openCase()] });
    await act('the-owner', { act: 'take' });
    await seeTo();
    expect(await read('ada')).toMatchObject({ told: { takerLeft: false } });
    expect(acts()).toEqual(['found', 'taken']);
  });
});

describe('a case that is handed over', () => {
  test('reaches whoever is given it in a message of its own, once, with who it comes from and why', async () => {
    const { act, seeTo, asked } = office({ cases: [found()] });
    await seeTo();
    await act('ada', { act: 'hand-over', to: 'ben', note: 'It is your team' });
    expect(await seeTo()).toEqual(['ben handed-over']);
    expect(asked.at(-1)?.card.text).toBe('handed over by Ada: It is your team');
    await act('ben', { act: 'close', outcome: 'resolved' });
    await act('ben', { act: 'reopen' });
    expect(await seeTo()).toEqual([]);
  });

  test('waits for the morning where they want quiet', async () => {
    const { act, seeTo, muted, held } = office({ cases: [openCase()] });
    muted.add('ben');
    await act('ada', { act: 'hand-over', to: 'ben' });
    expect(await seeTo()).toEqual([]);
    expect(held).toEqual([`ben ${openCase().id}`]);
  });
});
