import { remindedOf } from '../../api/flows/messages/listDeliveries.ts';
import type { DeliverySummary } from '../../contract/deliveryRecords.ts';
import { roundRecord } from '../builders/rounds.ts';

const messageTo = (id: string, kind: string): DeliverySummary => ({
  to: { tenant: 't', id },
  about: 'a-round~something',
  kind,
  state: 'sent',
  askedAt: '2026-11-23T09:00:00.000Z',
  sentAt: '2026-11-23T09:00:01.000Z',
  dueAt: '2026-11-23T09:00:00.000Z',
  faults: 0,
  reason: null,
});

/** What an owner reads of reminders when these messages have gone out. */
const told = (messages: readonly DeliverySummary[]) =>
  remindedOf(
    {
      now: () => new Date('2026-11-28T12:00:00.000Z'),
      counted: new Map(),
      listDeliveries: (_round, isWanted) => {
        messages.forEach(isWanted);
        return Promise.resolve({ items: [], more: false });
      },
    },
    roundRecord({ minimumGroupSize: 5 }),
  );

/**
 * Liaisons who were reminded of a case counted among the people who were reminded to answer. Their number is known: with
 * four of them, a roster of one told whether that one had answered.
 */
test('liaisons who are reminded of a case do not count among those who have not answered', async () => {
  const liaisons = ['ada', 'ben', 'cleo', 'dora'].map((id) => messageTo(id, 'reminder'));
  const one = await told([...liaisons, messageTo('the-one', 'answer-reminder-1')]);
  expect(one).toEqual(await told(liaisons));
  const five = ['a', 'b', 'c', 'd', 'e'].map((id) => messageTo(id, 'answer-reminder-1'));
  expect((await told([...liaisons, ...five]))?.people).toBe(5);
});
