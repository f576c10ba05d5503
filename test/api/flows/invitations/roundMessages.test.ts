import { readRoundMessages } from '../../../../api/flows/invitations/readRoundMessages.ts';
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
});
