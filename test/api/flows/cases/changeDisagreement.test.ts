import { versionOf } from '../../../../api/flows/cases/caseHistory.ts';
import { openCase } from '../../../builders/cases.ts';
import { office } from '../../../builders/office.ts';
import { say } from '../../../../contract/words/words.ts';

describe('whoever has taken a case', () => {
  test('can give it back: it is open again, and everybody is offered it as before', async () => {
    const { act, seeTo, alerts, acts } = office({ cases: [openCase({ pending: ['found'] })] });
    await seeTo();
    await act('ada', { act: 'take' });
    await seeTo();
    expect(alerts()).toEqual({ ada: 'current: taken Ada', ben: 'current: taken Ada' });
    expect(await act('ada', { act: 'give-back', note: 'I am away.' })).toMatchObject({
      told: { state: 'open', takenBy: null },
    });
    await seeTo();
    expect(alerts()).toEqual({ ada: 'current: open', ben: 'current: open' });
    expect(acts()).toEqual(['found', 'taken', 'given-back']);
    expect(await act('ben', { act: 'take' })).toMatchObject({ told: { takenBy: { id: 'ben' } } });
  });

  test('gives it back once, however often they press', async () => {
    const { act, acts } = office({ cases: [openCase()] });
    await act('ada', { act: 'take' });
    await act('ada', { act: 'give-back' });
    expect(await act('ada', { act: 'give-back' })).toMatchObject({ told: { state: 'open' } });
    expect(acts()).toEqual(['found', 'taken', 'given-back']);
  });

  test('can give it back with steps agreed, which stay', async () => {
    const ada = { id: 'ada', name: 'Ada' };
    const { act } = office({ cases: [openCase({ state: 'agreed', takenBy: ada })] });
    expect(await act('ada', { act: 'give-back' })).toMatchObject({ told: { state: 'open', takenBy: null } });
  });

  test('is the only one who can, and not of a closed case, nor of one that has changed since', async () => {
    const { act, acts, caseNow } = office({ cases: [openCase()] });
    const before = versionOf(caseNow());
    await act('ada', { act: 'take' });
    for (const person of ['ben', 'the-owner'])
      expect(await act(person, { act: 'give-back' })).toEqual({
        kind: 'case-state',
        detail: say('{name} has taken it.', { name: 'Ada' }),
      });
    expect(await act('cid', { act: 'give-back' })).toEqual({ kind: 'disagreement-not-found' });
    expect(await act('ada', { act: 'give-back' }, before)).toEqual({ kind: 'changed-meanwhile' });
    await act('ada', { act: 'close', outcome: 'mistaken' });
    expect(await act('ada', { act: 'give-back' })).toMatchObject({ kind: 'case-state' });
    expect(acts()).toEqual(['found', 'taken', 'closed']);
  });
});

describe('a case', () => {
  test('can be handed over to the other liaisons of its region, who can be seen', async () => {
    const { act, read, audited } = office({ cases: [openCase()] });
    const [ada, ben] = [
      { id: 'ada', name: 'Ada' },
      { id: 'ben', name: 'Ben' },
    ];
    expect(await read('the-owner')).toMatchObject({ told: { handOverTo: [ada, ben] } });
    expect(await act('ada', { act: 'take' })).toMatchObject({ told: { handOverTo: [ben] } });
    expect(await act('ada', { act: 'hand-over', to: 'cid' })).toMatchObject({ kind: 'case-state' });
    expect(await act('ada', { act: 'hand-over', to: 'ben' })).toMatchObject({ told: { handOverTo: [ada] } });
    expect(audited.at(-1)).toMatchObject({
      by: ada,
      act: 'case-changed',
      details: { act: 'handed-over', to: 'Ben', toId: 'ben' },
    });
  });

  test('of the whole company can be handed over to any liaison', async () => {
    const { read } = office({ cases: [openCase({ id: 'a-round~--~area~demand', region: null })] });
    expect(await read('cid')).toMatchObject({
      told: { handOverTo: [{ id: 'ada' }, { id: 'ben' }, { id: 'cid' }] },
    });
  });

  test('shows its liaison by the name that the list has now; its history keeps the name of then', async () => {
    const { act, read, list, caseNow } = office({ cases: [openCase()] });
    await act('ben', { act: 'take' });
    expect(caseNow().takenBy).toEqual({ id: 'ben', name: 'Ben' });
    list.liaisons = [
      { id: 'ada', name: 'Ada', regions: null },
      { id: 'ben', name: 'Benjamin', regions: ['DACH'] },
    ];
    expect(await read('ada')).toMatchObject({
      told: { takenBy: { name: 'Benjamin' }, history: [{ act: 'found' }, { by: { name: 'Ben' } }] },
    });
    expect(await act('ada', { act: 'take' })).toEqual({
      kind: 'case-state',
      detail: say('{name} has taken it.', { name: 'Benjamin' }),
    });
  });

  test.each([['DACH'], ['dach'], [' Dach ']])('of DACH is of a liaison of "%s"', async (region) => {
    const { read } = office({
      cases: [openCase()],
      liaisons: [{ id: 'ada', name: 'Ada', regions: [region] }],
    });
    expect((await read('ada')).kind).toBe('disagreement');
  });

  test('of a region with accents is of its liaison, however these were typed', async () => {
    const { read } = office({
      cases: [openCase({ region: '\u00cele-de-France' })],
      liaisons: [{ id: 'ada', name: 'Ada', regions: ['i\u0302le-de-france'] }],
    });
    expect((await read('ada')).kind).toBe('disagreement');
  });
});
