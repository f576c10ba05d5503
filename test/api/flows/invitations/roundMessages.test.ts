import { readRoundMessages } from '../../../../api/flows/invitations/readRoundMessages.ts';
import type { Failures } from '../../../../contract/failing.ts';
import type { Progress } from '../../../../contract/progress.ts';
import { roundMessages } from '../../../../contract/roundMessages.ts';
import type { DeliverySummary } from '../../../../contract/deliveryRecords.ts';
import type { RoundRecord } from '../../../../contract/records.ts';
import { noon, roundRecord } from '../../../builders/rounds.ts';

const message = (index: number, changed: Partial<DeliverySummary>): DeliverySummary => ({
  to: { tenant: 't', id: `person-${index}` },
  about: 'a-round~people~ab',
  kind: 'invitation',
  state: 'sent',
  askedAt: '2026-11-20T08:00:00.000Z',
  dueAt: '2026-11-20T08:00:00.000Z',
  sentAt: '2026-11-20T08:00:01.000Z',
  faults: 0,
  reason: null,
  ...changed,
});

async function told(
  messages: readonly Partial<DeliverySummary>[],
  round: Partial<RoundRecord> = { roster: { people: 9 }, rosterVersion: 'v1' },
  progress?: Progress,
  failures: Failures[] = [],
  bot: 'on' | 'off' = 'on',
) {
  const outcome = await readRoundMessages(
    {
      now: () => noon,
      readRound: () => Promise.resolve({ value: roundRecord(round), etag: '1' }),
      listDeliveries: (_round, isWanted) => {
        messages.forEach((one, index) => isWanted(message(index, one)));
        return Promise.resolve({ items: [], more: false });
      },
      counted: new Map(),
      findLiaisons: () => Promise.resolve([{ id: 'person-0' }]),
      parts: { bot },
      failuresOf: () => Promise.resolve(failures),
      readProgress: () => Promise.resolve(progress && { value: progress, etag: '1' }),
    },
    'a-round',
  );
  if (outcome.kind !== 'round-messages') throw new Error(outcome.kind);
  return roundMessages.parse(outcome.messages);
}

describe('how far the messages of a round have got', () => {
  it('is told in numbers: who is reached, and why others are not, with what helps', async () => {
    const { invitations } = await told([
      {},
      {},
      { state: 'pending', sentAt: null },
      { state: 'unreachable', reason: 'blocked-by-person' },
      { state: 'unreachable', reason: 'not-installed' },
      { state: 'unreachable', reason: 'not-installed' },
    ]);
    expect(invitations).toMatchObject({
      invited: 6,
      reached: 2,
      onTheirWay: 1,
      unreachable: [
        {
          reason: 'not-installed',
          people: 2,
          remedy: expect.stringContaining('Ask them to add it') as string,
        },
        { reason: 'blocked-by-person', people: 1 },
      ],
      running: false,
    });
  });

  it('says of reminders only how many whole groups of people got one, and nothing of who has', async () => {
    const reminders = Array.from({ length: 13 }, () => ({ kind: 'answer-reminder-1' }));
    const { invitations, reminded } = await told(reminders);
    expect(invitations).toMatchObject({ invited: 0, reached: 0, unreachable: [] });
    expect(reminded).toEqual({ people: 10, until: '2026-11-20' });
    expect((await told(reminders.slice(0, 4))).reminded?.people).toBeNull();
  });

  it('says that people are being invited at the moment', async () => {
    const walk = { rosterVersion: 'v1', open: '0011', resumeAt: null, asked: 2, audited: 0 };
    const roster = { roster: { people: 9 }, rosterVersion: 'v1' };
    expect((await told([], roster, { ...walk, bucket: 2 })).invitations?.running).toBe(true);
    expect((await told([], roster, { ...walk, bucket: 4 })).invitations?.running).toBe(false);
  });

  it('of a round without a roster knows of no invitations', async () => {
    expect((await told([], {})).invitations).toBeNull();
  });

  describe('what fails for reasons of our own', () => {
    const nothing = { work: [], messages: [], reminders: null };
    const list = { roster: { people: 9 }, rosterVersion: 'v1' };
    const setAside = { state: 'pending', sentAt: null, faults: 1 } as const;
    const failed = { state: 'unreachable', reason: 'fault' } as const;

    it('is told by kind and since when, but for kinds whose times are not told', async () => {
      const { failing } = await told([
        {},
        { state: 'pending', sentAt: null },
        setAside,
        setAside,
        { ...setAside, kind: 'alert', askedAt: '2026-11-22T09:00:41.000Z' },
        { ...setAside, kind: 'alert', askedAt: '2026-11-22T08:00:41.000Z' },
      ]);
      expect(failing).toEqual({
        ...nothing,
        messages: [
          { kind: 'invitation', messages: 2, since: null },
          { kind: 'alert', messages: 2, since: '2026-11-22T08:00:00.000Z' },
        ],
      });
    });

    it('is told of reminders in whole groups of people, of days that are over', async () => {
      const reminders = (count: number, changed: object) =>
        Array.from({ length: count }, () => ({ kind: 'answer-reminder-1', ...changed }));
      const reminded = async (...messages: object[]) => (await told(messages)).failing.reminders;
      expect(await reminded(...reminders(4, failed))).toBeNull();
      expect(await reminded(...reminders(7, failed))).toBe(5);
      expect(await reminded(...reminders(3, failed), ...reminders(3, setAside))).toBe(5);
      expect(await reminded(...reminders(9, {}))).toBeNull();
      expect(await reminded(...reminders(9, { ...failed, askedAt: '2026-11-21T08:00:00.000Z' }))).toBeNull();
    });

    it('is told of work on the round once it has failed as often as a message may', async () => {
      const at = { since: '2026-11-22T11:30:20.000Z', lastAt: '2026-11-22T11:59:20.000Z' };
      const { failing } = await told([], list, undefined, [
        { work: 'figures', ...at, times: 5 },
        { work: 'calendar', ...at, times: 4 },
      ]);
      expect(failing).toEqual({ ...nothing, work: [{ work: 'figures', since: '2026-11-22T11:30:00.000Z' }] });
    });
  });

  it('says that a summary is to come only while it is, and to somebody', async () => {
    const owner = { id: 'person-1', name: 'Owner' };
    const closed = { state: 'closed', closesAt: '2027-01-01T00:00:00.000Z', owner } as const;
    const due = async (sent: number, round: Partial<RoundRecord>, bot?: 'on' | 'off') =>
      (
        await told(
          Array.from({ length: sent }, () => ({ kind: 'round-closed' as const })),
          round,
          undefined,
          [],
          bot,
        )
      ).summaryDue;
    const lately = { ...closed, closedAt: new Date(noon.getTime() - 3_600_000).toISOString() };
    expect([await due(0, lately), await due(1, lately), await due(2, lately)]).toEqual([true, true, false]);
    expect(await due(0, lately, 'off')).toBe(false);
    // Closed early, long ago: its closing by the calendar is yet to come, and a summary is not.
    expect(await due(0, { ...closed, closedAt: '2026-01-05T10:00:00.000Z' })).toBe(false);
    expect(await due(0, { ...closed, state: 'open' })).toBe(false);
  });
});
