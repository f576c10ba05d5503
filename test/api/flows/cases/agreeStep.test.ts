import { ownerReach } from '../../../../api/flows/cases/ownerReach.ts';
import { openCase, openStep } from '../../../builders/cases.ts';
import { ada, stepDesk, stepOwner } from '../../../builders/stepDesk.ts';
import { say } from '../../../../contract/words/words.ts';

describe('a next step', () => {
  test('may be due today where the person is, and not on a day that has passed there', async () => {
    for (const [timeZone, passed, today] of [
      ['Asia/Tokyo', '2026-11-23', '2026-11-24'],
      ['Europe/London', '2026-11-22', '2026-11-23'],
      ['Pacific/Honolulu', '2026-11-22', '2026-11-23'],
      // Where somebody is may be unknown: then it is today as long as it is today anywhere.
      [null, '2026-11-22', '2026-11-23'],
    ] as const) {
      const { agree } = stepDesk({ timeZone });
      expect([timeZone, await agree({ due: passed })]).toEqual([
        timeZone,
        { kind: 'invalid', path: 'due', message: say('has passed: today is {today}', { today }) },
      ]);
      expect([timeZone, await agree({ due: today })]).toMatchObject([timeZone, { kind: 'step' }]);
    }
  });

  test('that is overdue can be changed in everything else, its old date sent along or not', async () => {
    for (const change of [{ state: 'done' }, { what: 'Two calendars', due: '2026-11-02' }] as const) {
      const { change: changed } = stepDesk({ step: { due: '2026-11-02' } });
      expect(await changed(change)).toMatchObject({ kind: 'step', value: { ...change, due: '2026-11-02' } });
    }
    const { change } = stepDesk({ step: { due: '2026-11-02' } });
    expect(await change({ due: '2026-11-03' })).toMatchObject({ kind: 'invalid', path: 'due' });
  });

  test('is given to somebody whom reminders do not reach, which can be told before', async () => {
    const { deps } = stepDesk();
    const asked = (chat: 'here' | 'refused' | 'none', who = ada) =>
      ownerReach(
        {
          ...deps,
          conversationWith: async (person) => {
            const found = await deps.conversationWith(person);
            if (chat === 'none' || !found) return undefined;
            return chat === 'refused' ? { ...found, refused: 'blocked-by-person' as const } : found;
          },
        },
        who,
        openCase().id,
        () => 'step-owner',
      );
    expect(await asked('here')).toEqual({ kind: 'reach', value: { reached: true } });
    expect(await asked('refused')).toEqual({ kind: 'reach', value: { reached: false } });
    expect(await asked('none')).toEqual({ kind: 'reach', value: { reached: false } });
    // Who deals with no case learns nothing of anybody.
    expect(await asked('none', stepOwner)).toEqual({ kind: 'liaison-only' });
  });

  test('comes from the playbook, or from none of its entries; one that is not in it is refused', async () => {
    const { agree } = stepDesk();
    expect(await agree({ play: 'planning-ud-plan-calendar' })).toMatchObject({ kind: 'step' });
    expect(await agree({})).toMatchObject({ kind: 'step', value: { play: null } });
    expect(await agree({ play: 'no-such-play' })).toEqual({
      kind: 'invalid',
      path: 'play',
      message: 'is not in the playbook',
    });
  });

  describe('that is done', () => {
    test('says what was reached, if somebody says so, and the history has it', async () => {
      const { change, told } = stepDesk();
      expect(await change({ state: 'done', reached: '8 of 10' }, stepOwner)).toMatchObject({
        value: { state: 'done', reached: '8 of 10' },
      });
      expect(await change({ reached: '9 of 10' }, stepOwner)).toMatchObject({
        value: { reached: '9 of 10' },
      });
      expect((await told()).map(({ reached }) => reached)).toEqual(['8 of 10', '9 of 10']);
    });

    test('takes that back when it is opened again; of an open one nothing was reached', async () => {
      const { change } = stepDesk({ step: { state: 'done', reached: '8 of 10' } });
      expect(await change({ state: 'open' })).toMatchObject({ value: { state: 'open', reached: null } });
      expect(await change({ reached: '8 of 10' })).toEqual({
        kind: 'invalid',
        path: 'reached',
        message: 'is said of a step that is done',
      });
    });

    test('is done once, however often Done is pressed', async () => {
      const { change, told } = stepDesk();
      for (let press = 0; press < 3; press++)
        expect(await change({ state: 'done' }, stepOwner)).toMatchObject({ kind: 'step' });
      expect(await told()).toHaveLength(1);
    });

    test.each([
      { what: 'Two calendars' },
      { owner: { id: 'ada', name: 'Ada' } },
      { due: '2026-12-24' },
      { measure: 'Dates' },
      { target: '8 of 10' },
    ])('is put right (%j) only once it is open again', async (correction) => {
      const { change } = stepDesk({ step: { state: 'done' } });
      expect(await change(correction)).toMatchObject({ kind: 'case-state' });
      expect(await change({ ...correction, state: 'open' })).toMatchObject({ value: correction });
    });
  });

  test('that was agreed wrongly is put right by a liaison, and the history says what it was', async () => {
    const { change, told } = stepDesk();
    const ben = { id: 'ben', name: 'Ben' };
    expect(await change({ what: 'Two calendars', owner: ben })).toMatchObject({ kind: 'step' });
    expect(await told()).toEqual([
      {
        step: 'Two calendars',
        owner: { from: openStep().owner, to: ben },
        what: { from: openStep().what, to: 'Two calendars' },
      },
    ]);
  });

  test('in a case that has closed may still be done, moved and spoken of by whoever owns it', async () => {
    const { change } = stepDesk({ of: { state: 'closed', outcome: 'resolved' } });
    expect(await change({ due: '2026-12-24' }, stepOwner)).toMatchObject({ kind: 'step' });
    expect(await change({ helpWanted: 'With the dates' }, stepOwner)).toMatchObject({ kind: 'step' });
    expect(await change({ state: 'done', reached: '8 of 10' }, stepOwner)).toMatchObject({
      value: { state: 'done', reached: '8 of 10' },
    });
    expect(await change({ reached: '9 of 10' }, stepOwner)).toMatchObject({ kind: 'step' });
  });
});
