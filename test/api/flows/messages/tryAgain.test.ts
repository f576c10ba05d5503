import type { DeliveryRecord } from '../../../../contract/deliveryRecords.ts';
import { openStep } from '../../../builders/cases.ts';
import { idOf, lost, mailroom, none, owner, theCase } from '../../../builders/mailroom.ts';
import { noon } from '../../../builders/rounds.ts';

describe('an owner who has put right why messages did not arrive', () => {
  it('has them tried again, once, however often the button is pressed', async () => {
    const room = mailroom([
      lost('aa'),
      lost('bb', { kind: 'alert', about: 'a-round~r00~area~trust', faults: 2 }),
    ]);
    const both = await Promise.all([room.press(), room.press()]);
    expect(both.map(({ asked }) => asked).reduce((a, b) => a + b)).toBe(2);
    expect(await room.press()).toEqual(none);
    expect(room.rows.map(({ value }) => [value.state, value.reason, value.faults])).toEqual([
      ['pending', null, 0],
      ['pending', null, 0],
    ]);
    expect(room.announced).toEqual([0, 0]);
    expect(room.audited.map(({ act, by, details }) => [act, by?.name, details.reason])).toEqual(
      room.audited.map(() => ['messages-tried-again', 'Owner', 'blocked-by-person']),
    );
  });

  it('has what was set aside tried at once, with the figures; what somebody is sending, and reminders, are left alone', async () => {
    const setAside = {
      state: 'pending',
      reason: null,
      faults: 2,
      dueAt: '2026-11-22T12:14:00.000Z',
    } as const;
    const room = mailroom([
      lost('aa', setAside),
      lost('bb', { ...setAside, claim: 'somebody' }),
      lost('cc', { ...setAside, kind: 'answer-reminder-1' }),
      lost('dd', { ...setAside, faults: 0 }),
      lost('ee', { reason: 'fault', faults: 3 }),
    ]);
    expect(await room.press('fault')).toEqual({ ...none, asked: 2 });
    expect(
      room.rows.map(({ value }) => [value.state, value.faults, value.dueAt === noon.toISOString()]),
    ).toEqual([
      ['pending', 0, true],
      ['pending', 2, false],
      ['pending', 2, false],
      ['pending', 0, false],
      ['pending', 0, true],
    ]);
    expect([room.asked.looks, room.audited.length]).toEqual([1, 1]);
    expect(await room.press('fault')).toEqual(none);
  });

  it('of a kind that comes by day waits for the morning where it is night, and is not told as sent now', async () => {
    const room = mailroom(
      [
        lost('aa', {
          kind: 'escalation',
          about: 'a-round~--~overall~overall',
          state: 'pending',
          reason: null,
          faults: 2,
        }),
        lost('bb', {
          kind: 'alert',
          about: 'a-round~--~overall~overall',
          state: 'pending',
          reason: null,
          faults: 2,
        }),
      ],
      { zones: { aa: 'Asia/Tokyo', bb: 'Asia/Tokyo' } },
    );
    expect(await room.press('fault')).toEqual({ ...none, asked: 1, later: 1 });
    // Seven in the morning in Tokyo.
    expect(room.rows.map(({ value }) => value.dueAt)).toEqual([
      '2026-11-22T22:00:00.000Z',
      noon.toISOString(),
    ]);
    expect(room.announced.toSorted((one, other) => one - other)).toEqual([0, 10 * 3600]);
  });

  it('leaves alone what has arrived, what fails for another reason, and reminders to answer', async () => {
    const room = mailroom([
      lost('aa', { state: 'sent', reason: null }),
      lost('bb', { reason: 'disabled-by-admin' }),
      lost('cc', { kind: 'answer-reminder-1' }),
    ]);
    expect(await room.press()).toEqual(none);
    expect(room.announced).toEqual([]);
    expect(room.audited).toEqual([]);
  });

  it('wakes nobody: where it is night the message waits for the morning there', async () => {
    const room = mailroom([lost('aa'), lost('bb')], { zones: { aa: 'Asia/Tokyo', bb: 'Europe/Berlin' } });
    expect(await room.press()).toEqual({ ...none, asked: 1, later: 1 });
    // Noon in London is nine in the evening in Tokyo; seven there is ten hours later.
    expect(room.rows[0]?.value.dueAt).toBe('2026-11-22T22:00:00.000Z');
    expect(room.announced.sort((a, b) => a - b)).toEqual([0, 10 * 3600]);
  });

  it('writes to nobody twice a day, nor to somebody who wants quiet', async () => {
    const room = mailroom([lost('aa'), lost('bb'), lost('cc')], {
      others: [`2026-11-22 ${idOf('aa')}`, `2026-11-23 ${idOf('aa')}`],
      muted: ['bb'],
    });
    expect(await room.press()).toEqual({ ...none, asked: 1, later: 2 });
    expect(room.rows.map(({ value }) => value.dueAt)).toEqual([
      '2026-11-24T07:00:00.000Z',
      '2026-11-23T07:00:00.000Z',
      noon.toISOString(),
    ]);
  });

  it('is told of those who do not have the app: nothing is sent, and their day is not taken', async () => {
    const room = mailroom(
      [lost('aa', { reason: 'not-installed' }), lost('bb', { reason: 'not-installed' })],
      {
        without: ['aa'],
      },
    );
    expect(await room.press('not-installed')).toEqual({ ...none, asked: 1, without: 1 });
    expect(room.rows[0]?.value.state).toBe('unreachable');
  });

  it('invites nobody to a round that has closed, and nobody who is not on its list any more', async () => {
    expect(await mailroom([lost('aa')], { round: { state: 'closed' } }).press()).toEqual({
      ...none,
      over: 1,
    });
    expect(await mailroom([lost('aa')], { roster: [] }).press()).toEqual({ ...none, over: 1 });
  });

  it('sends no news that is old, nor what is not theirs to know any more', async () => {
    const about = 'a-round~r00~area~trust';
    const old = '2026-11-10T08:00:00.000Z';
    const room = mailroom([
      lost('aa', { kind: 'withdrawn', about, askedAt: old }),
      lost('bb', { kind: 'alert', about, askedAt: old }),
      lost('cc', { kind: 'handed-over', about }),
      lost('dd', { kind: 'step-soon', about }),
    ]);
    expect(await room.press()).toEqual({ ...none, asked: 1, over: 3 });
  });

  it('tries as many as one request takes, and is told that there are more', async () => {
    const many = Array.from({ length: 501 }, (_, index) => lost(index.toString(16).padStart(4, '0')));
    const room = mailroom(many);
    expect(await room.press()).toEqual({ ...none, asked: 500, more: true });
    expect(await room.press()).toEqual({ ...none, asked: 1 });
  });

  it('is told that somebody comes later whose next days are taken, and can try again when they are not', async () => {
    const days = ['22', '23', '24', '25', '26'].map((day) => `2026-11-${day} ${idOf('aa')}`);
    const room = mailroom([lost('aa')], { others: days });
    expect(await room.press()).toEqual({ ...none, later: 1 });
    expect([room.rows[0]?.value.state, room.announced, room.audited]).toEqual(['unreachable', [], []]);
    room.moveTo('2026-11-27T12:00:00Z');
    expect(await room.press()).toEqual({ ...none, asked: 1 });
  });
});

describe('a message that is tried again says what is so now', () => {
  const about = theCase.id;
  const [own, other] = [
    { id: idOf('aa'), name: 'Aa', regions: null },
    { id: idOf('bb'), name: 'Bb', regions: null },
  ];
  const taken = { ...theCase, state: 'taken' as const, takenBy: { id: own.id, name: own.name } };
  const closed = { ...theCase, state: 'closed' as const };
  const step = openStep({ id: `${about}~01`, disagreement: about, helpWanted: 'Who knows the dates?' });
  const toOwner = { to: { tenant: 't', id: owner.id } };
  const fate = async (message: Partial<DeliveryRecord>, room: Parameters<typeof mailroom>[1] = {}) => {
    const { asked, over } = await mailroom([lost('aa', message)], { liaisons: [own], ...room }).press();
    return asked === 1 && over === 0 ? 'sent' : over === 1 ? 'left' : 'neither';
  };

  it.each([
    ['an alert', { kind: 'alert', about }, { cases: [taken] }, { cases: [closed] }],
    ['a digest', { kind: 'digest', about: 'a-round~2026-11-20' }, {}, { cases: [closed] }],
    ['that it waits for anybody', { kind: 'escalation', about, ...toOwner }, {}, { cases: [taken] }],
    [
      'that it waits, of a case that has closed',
      { kind: 'escalation', about, ...toOwner },
      {},
      { cases: [closed] },
    ],
    [
      'that it waits, of one that was given back since',
      { kind: 'escalation', about, ...toOwner },
      {},
      { cases: [{ ...theCase, openSince: noon.toISOString() }] },
    ],
    ['that it was handed over', { kind: 'handed-over', about: `${about}~k1` }, { cases: [taken] }, {}],
    [
      'that it was withdrawn',
      { kind: 'withdrawn', about: `${about}~2` },
      { cases: [{ ...taken, finding: 'withdrawn' as const }] },
      { cases: [taken] },
    ],
    [
      'that it has turned round',
      { kind: 'reversed', about: `${about}~1` },
      {},
      {
        cases: [
          {
            ...theCase,
            history: [...theCase.history, { at: noon.toISOString(), by: null, act: 'reversed' as const }],
          },
        ],
      },
    ],
    [
      'that help is wanted',
      { kind: 'step-help', about: step.id },
      { steps: [step] },
      { steps: [{ ...step, state: 'done' as const }] },
    ],
    [
      'that there is no liaison',
      { kind: 'no-liaison', about: 'a-round~nobody', ...toOwner },
      { liaisons: [] },
      {},
    ],
    [
      'that a region has no liaison',
      { kind: 'no-liaison', about: 'a-round~r00', ...toOwner },
      { liaisons: [{ ...own, regions: ['Benelux'] }] },
      {},
    ],
    ['what the round has come to', { kind: 'round-closed', about: 'a-round~closing' }, {}, { liaisons: [] }],
  ])('%s', async (_what, message, so, notSo) => {
    expect([await fate(message, so), await fate(message, notSo)]).toEqual(['sent', 'left']);
  });

  it.each([
    ['unreachable', { liaisons: [own, other] }],
    ['nobody-left', { liaisons: [own] }],
  ])('to its owner: %s', async (kind, room) => {
    const deaf = lost('aa', { kind: 'alert', about, reason: 'not-installed' });
    const told = lost('cc', { ...toOwner, kind, about: `a-round~${own.id}` });
    expect(await mailroom([deaf, told], room).press()).toEqual({ ...none, asked: 1 });
    expect(await mailroom([told], room).press()).toEqual({ ...none, over: 1 });
  });

  it('that nobody is left is not told once there is somebody', async () => {
    const deaf = lost('aa', { kind: 'alert', about, reason: 'not-installed' });
    const told = lost('cc', { ...toOwner, kind: 'nobody-left', about: `a-round~${own.id}` });
    expect(await mailroom([deaf, told], { liaisons: [own, other] }).press()).toEqual({ ...none, over: 1 });
  });
});
