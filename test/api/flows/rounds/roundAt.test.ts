import { roundAt, stateAt } from '../../../../api/flows/rounds/roundAt.ts';
import { noon, roundRecord } from '../../../builders/rounds.ts';

const just = (before: number) => new Date(noon.getTime() - before).toISOString();

describe('the state of a round', () => {
  test.each([
    ['an open round is open until its closing time', { closesAt: just(-1) }, 'open'],
    ['an open round is closed from its closing time on, without any timer', { closesAt: just(0) }, 'closed'],
    ['a scheduled round waits for its opening time', { state: 'scheduled', opensAt: just(-1) }, 'scheduled'],
    ['a scheduled round is open from its opening time on', { state: 'scheduled', opensAt: just(0) }, 'open'],
    [
      'a round whose whole time passed while nothing ran is closed',
      { state: 'scheduled', opensAt: just(2), closesAt: just(1) },
      'closed',
    ],
    ['a draft stays a draft whatever the time', { state: 'draft', opensAt: just(2) }, 'draft'],
    ['a round closed by hand stays closed', { state: 'closed' }, 'closed'],
  ] as const)('%s', (_sentence, changed, state) => expect(stateAt(roundRecord(changed), noon)).toBe(state));
});

describe('the day on which responses are deleted', () => {
  test('is the retention after closing', () =>
    expect(roundAt(roundRecord({ retentionMonths: 12 }), noon).deletesOn).toBe('2027-11-29'));

  test('counts from the day of an early closing', () =>
    expect(
      roundAt(
        roundRecord({ state: 'closed', closedAt: '2026-11-23T09:00:00.000Z', retentionMonths: 1 }),
        noon,
      ).deletesOn,
    ).toBe('2026-12-23'));

  test('is the last day of a month that is too short', () =>
    expect(
      roundAt(roundRecord({ closesAt: '2026-12-31T09:00:00.000Z', retentionMonths: 2 }), noon).deletesOn,
    ).toBe('2027-02-28'));
});

test('a round that was closed by hand says when it did, not when it would have', () =>
  expect(roundAt(roundRecord({ state: 'closed', closedAt: '2026-11-23T09:00:00.000Z' }), noon).closesAt).toBe(
    '2026-11-23T09:00:00.000Z',
  ));

test('how responses are spread over storage is told to nobody', () =>
  expect(Object.keys(roundAt(roundRecord(), noon))).not.toEqual(
    expect.arrayContaining(['shards', 'closedAt']),
  ));
