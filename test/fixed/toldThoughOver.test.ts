import type { DeliveryRecord } from '../../contract/deliveryRecords.ts';
import { openStep } from '../builders/cases.ts';
import { idOf, lost, mailroom, theCase } from '../builders/mailroom.ts';
import { noon } from '../builders/rounds.ts';

/** Whoever installed the app again was sent all that had not reached them, as long as the region was theirs. */
const about = theCase.id;
const own = { id: idOf('aa'), name: 'Aa', regions: null };
const taken = { ...theCase, state: 'taken' as const, takenBy: { id: own.id, name: own.name } };
const closed = { ...theCase, state: 'closed' as const };
const withdrawn = { ...theCase, finding: 'withdrawn' as const };
const today = noon.toISOString();
const step = openStep({ id: `${about}~01`, disagreement: about });
const due = { kind: 'step-soon', about: `${step.id}~${step.due}`, askedAt: today };

describe('whoever installs the app again gets what did not reach them while it is so', () => {
  const sent = (message: Partial<DeliveryRecord>, room: Parameters<typeof mailroom>[1] = {}) =>
    mailroom([lost('aa', message)], { liaisons: [own], ...room }).install('aa');

  it.each([
    ['an alert, until the case is closed', { kind: 'alert', about }, {}, { cases: [closed] }],
    ['an alert, until the sides differ no more', { kind: 'alert', about }, {}, { cases: [withdrawn] }],
    [
      'a digest, while one of its cases is open',
      { kind: 'digest', about: 'a-round~d' },
      {},
      { cases: [withdrawn] },
    ],
    ['that nobody has a case, until somebody has', { kind: 'reminder', about }, {}, { cases: [taken] }],
    [
      'that they were given a case, while it is theirs',
      { kind: 'handed-over', about: `${about}~k` },
      { cases: [taken] },
      {},
    ],
    [
      'that a step is due, while it is',
      due,
      { steps: [step] },
      { steps: [{ ...step, state: 'done' as const }] },
    ],
    [
      'that a step is due, on the day alone',
      due,
      { steps: [step] },
      { steps: [step], now: new Date(Date.parse(today) + 864e5) },
    ],
    [
      'that a step is due, while that is its date',
      due,
      { steps: [step] },
      { steps: [{ ...step, due: '2099-01-01' }] },
    ],
  ])('%s', async (_what, message, so, notSo) => {
    expect([await sent(message, so), await sent(message, notSo)]).toEqual([1, 0]);
  });

  it.each([
    ['west of it, in the evening', 'America/Los_Angeles', '2026-11-22T20:00:00Z', '2026-11-23T02:00:00Z', 1],
    [
      'west of it, the next morning',
      'America/Los_Angeles',
      '2026-11-22T03:00:00Z',
      '2026-11-22T18:00:00Z',
      0,
    ],
    ['east of it, in the morning', 'Pacific/Auckland', '2026-11-21T20:00:00Z', '2026-11-22T02:00:00Z', 1],
    ['east of it, the next morning', 'Pacific/Auckland', '2026-11-22T02:00:00Z', '2026-11-22T20:00:00Z', 0],
  ])('that a step is due, by the day where they are: %s', async (_where, zone, askedAt, now, messages) => {
    // By the day of Greenwich a true one was dropped, and one of yesterday sent.
    const room = { steps: [step], zones: { aa: zone }, now: new Date(now) };
    expect(await sent({ ...due, kind: 'step-soon', askedAt }, room)).toBe(messages);
  });

  it('however many they are, with one look at the cases of their round', async () => {
    const kinds = ['alert', 'reminder', 'escalation'] as const;
    const room = mailroom(
      kinds.map((kind) => lost('aa', { kind, about, askedAt: today })),
      { liaisons: [own] },
    );
    await room.install('aa');
    expect(room.asked.cases).toBe(1);
  });

  it('but no invitation: the walk through the list writes that, by day', async () => {
    expect(await sent({ kind: 'invitation' })).toBe(0);
  });
});
