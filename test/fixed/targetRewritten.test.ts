import { ada, stepDesk, stepOwner } from '../builders/stepDesk.ts';

const closed = { state: 'closed', outcome: 'resolved' } as const;

/*
 * Whoever owned a step could make a target of "9 of 10" one of "1 of 10", then say that they had reached twice of it, and give
 * the step to anybody under any name. Nothing showed what had been agreed.
 */
describe('what was agreed', () => {
  test.each([
    { what: 'Less' },
    { owner: { id: 'ben', name: 'Ben' } },
    { owner: { id: 'step-owner', name: 'Another name' } },
    { measure: 'Something else' },
    { target: '1 of 10' },
  ])('is not for whoever owns the step alone to change (%j)', async (change) => {
    const { change: changed, press, told } = stepDesk();
    const refused = {
      kind: 'invalid',
      path: Object.keys(change)[0],
      message: 'is for the liaisons of its case; you can change due, state, reached and helpWanted',
    };
    expect(await changed(change, stepOwner)).toEqual(refused);
    expect(await changed({ ...change, state: 'done' }, stepOwner)).toEqual(refused);
    expect(await press(change)).toEqual(refused);
    expect(await told()).toEqual([]);
  });

  test('can be read in the history as it was, when a liaison has changed it', async () => {
    const { change, told, now } = stepDesk();
    const { what, measure, target } = now();
    await change({ what: 'Less', measure: 'Another number', target: '1 of 10' });
    expect(await told()).toEqual([
      {
        step: 'Less',
        what: { from: what, to: 'Less' },
        measure: { from: measure, to: 'Another number' },
        target: { from: target, to: '1 of 10' },
      },
    ]);
  });

  test('with a liaison is agreed under the name that they sign in with', async () => {
    const { agree, change, now } = stepDesk();
    const made = await agree({ owner: { id: 'ada', name: 'The chair of the board' } });
    expect(made).toMatchObject({ value: { owner: { id: 'ada', name: 'Ada' } } });
    await change({ owner: { id: 'ada', name: 'The chair of the board' } });
    expect(now().owner).toEqual({ id: 'ada', name: 'Ada' });
  });

  test('tells of a name that is written otherwise, from what to what', async () => {
    const { change, told, now } = stepDesk();
    const from = now().owner;
    const to = { ...from, name: 'Somebody with a new name' };
    await change({ owner: to });
    expect(await told()).toEqual([{ step: now().what, owner: { from, to } }]);
  });

  test('stands when its case has closed', async () => {
    const { change, told } = stepDesk({ of: closed });
    for (const correction of [{ what: 'Less' }, { target: '1 of 10' }, { owner: { id: 'ben', name: 'Ben' } }])
      expect(await change(correction)).toEqual({
        kind: 'case-state',
        detail: 'It is closed. Reopen it first.',
      });
    expect(await told()).toEqual([]);
  });
});

/* A card that was a week old opened a step again that a liaison had given up, and steps of closed cases. */
describe('an old card', () => {
  test('never overrules a liaison who has given the step up', async () => {
    for (const state of ['open', 'done'] as const)
      for (const who of [stepOwner, ada]) {
        const { press, now } = stepDesk({
          step: { state: 'dropped', owner: { id: who.id, name: who.name } },
        });
        expect(await press({ state }, who)).toMatchObject({ kind: 'case-state' });
        expect(now().state).toBe('dropped');
      }
    const { change } = stepDesk({ step: { state: 'dropped' } });
    expect(await change({ state: 'open' }, stepOwner)).toMatchObject({ kind: 'case-state' });
    expect(await change({ state: 'open' }, ada)).toMatchObject({ value: { state: 'open' } });
  });

  test('opens nothing again in a case that has closed, and the tab neither', async () => {
    const { press, change, now } = stepDesk({ step: { state: 'done', reached: '8 of 10' }, of: closed });
    expect(await press({ state: 'open' })).toMatchObject({ kind: 'case-state' });
    expect(await change({ state: 'open' })).toMatchObject({ kind: 'case-state' });
    expect(now()).toMatchObject({ state: 'done', reached: '8 of 10' });
  });
});

/* Somebody asked for help with what was done already, and liaisons were called. */
describe('help', () => {
  test.each(['done', 'dropped'] as const)('is not asked for with a step that is %s', async (state) => {
    const { press, change, timesAsked } = stepDesk({ step: { state } });
    expect(await press({ helpWanted: 'With the dates' })).toMatchObject({ kind: 'case-state' });
    expect(await change({ helpWanted: '' }, ada)).toMatchObject({ kind: 'case-state' });
    expect(timesAsked()).toBe(0);
  });

  test('is wanted no more when the step is done, nor when it is opened again', async () => {
    const { change } = stepDesk({ step: { helpWanted: 'With the dates' } });
    expect(await change({ state: 'done' })).toMatchObject({ value: { helpWanted: null } });
    expect(await change({ state: 'open' })).toMatchObject({ value: { helpWanted: null } });
    expect(await change({ state: 'done', helpWanted: 'x' })).toMatchObject({ kind: 'case-state' });
  });

  test('that is wanted no more makes no event that says nothing', async () => {
    const { change, told } = stepDesk({ step: { helpWanted: 'With the dates' } });
    expect(await change({ helpWanted: null })).toMatchObject({ value: { helpWanted: null } });
    expect(await told()).toEqual([]);
  });
});

/* Of three presses at once some were told that the step was not theirs. */
describe('Done, pressed several times at once', () => {
  test('is done once, and every press is told so', async () => {
    const { press, told } = stepDesk();
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => press({ state: 'done' })));
    for (const outcome of outcomes) expect(outcome).toMatchObject({ kind: 'step', value: { state: 'done' } });
    expect(await told()).toHaveLength(1);
  });

  test('is tried again where somebody is faster, and told the truth where they always are', async () => {
    expect(await stepDesk({ lost: 3 }).press({ state: 'done' })).toMatchObject({ kind: 'step' });
    expect(await stepDesk({ lost: 1_000 }).press({ state: 'done' })).toEqual({ kind: 'changed-meanwhile' });
    // Whoever has named the version that they saw decides for themselves.
    expect(await stepDesk({ lost: 1 }).change({ state: 'done' })).toEqual({ kind: 'changed-meanwhile' });
  });
});
