import type { ListedDelivery } from '../../../../contract/deliveryList.ts';
import type { ApiClient } from '../../../../src/app/api/apiClient.ts';
import type { Outcome } from '../../../../src/app/api/outcome.ts';
import {
  byName,
  failingWords,
  failingWorkWords,
  groupedMessages,
  messageRequests,
  noneIn,
  triedFailingWords,
  triedWords,
} from '../../../../src/features/rounds/round/messages.ts';
import { i18n } from './builders.ts';

test('messages stand together by what an owner thinks of, and what there are none of is left out', () => {
  const counted = { sent: 2, pending: 1, unreachable: 0 };
  expect(
    groupedMessages([
      { kind: 'step-soon', ...counted },
      { kind: 'alert', ...counted },
      { kind: 'handed-over', ...counted, unreachable: 3 },
    ]),
  ).toEqual([
    { group: 'liaisons', sent: 4, pending: 2, unreachable: 3 },
    { group: 'steps', ...counted },
  ]);
});

test('people who were not reached stand in the order of their names, those without a name last', () => {
  const people = [
    { id: 'b', name: null },
    { id: '1', name: 'Zoe Made Up' },
    { id: '2', name: 'Ömer Made Up' },
    { id: 'a', name: null },
    { id: '3', name: 'anna Made Up' },
  ];
  expect(byName(people, 'de').map(({ id }) => id)).toEqual(['3', '2', '1', 'a', 'b']);
});

test('who was not reached is read page by page, each person once and of this reason alone; very many are not all read', async () => {
  const message = (page: number, reason: ListedDelivery['reason']) => ({
    to: { id: `p${Math.floor(page / 2)}`, name: null },
    reason,
  });
  const pages =
    (count: number): ApiClient =>
    <T>(path: string) => {
      const page = Number(/from=(\d+)/.exec(path)?.[1] ?? 0);
      const items = [message(page, 'not-installed'), { ...message(99, 'fault'), kind: 'alert' }];
      const value = { items, next: page + 1 < count ? String(page + 1) : null, reminded: null };
      return Promise.resolve({ kind: 'ok', value, etag: null } as Outcome<T>);
    };
  const read = (count: number) => messageRequests(pages(count)).unreached('r', 'not-installed');
  expect(await read(3)).toMatchObject({ value: { people: [{ id: 'p0' }, { id: 'p1' }], more: false } });
  expect(await read(1_000)).toMatchObject({ value: { more: true } });
});

test('what has become of messages that were tried again is told in full', () => {
  const none = { asked: 0, later: 0, without: 0, over: 0, more: false };
  expect(triedWords(i18n, none)).toBe('Nothing was left to try again.');
  const words = triedWords(i18n, { asked: 1, later: 2, without: 1, over: 1, more: true });
  expect(words.match(/\d+ messages? /g)).toEqual(['1 message ', '2 messages ', '1 message ']);
  expect(words).toContain('One person still does not have Concord');
  expect(words).toContain('press again');
});

test('where more is set aside than one press tries again, the words after it say so, also for what Concord fails at', () => {
  const tried = { asked: 500, later: 0, without: 0, over: 0, more: false };
  expect(triedFailingWords(i18n, tried)).toBe('Concord is trying again now. Look here again in a minute.');
  expect(triedFailingWords(i18n, { ...tried, more: true })).toContain('There are more: press again.');
});

test('what Concord fails at is told by what it is about, with since when, and what can be tried again', () => {
  const nothing = { work: [], messages: [], reminders: null };
  expect(failingWords(i18n, nothing)).toEqual({ messages: null, reminders: null });
  const since = '2026-11-22T09:00:00.000Z';
  const { messages, reminders } = failingWords(i18n, {
    work: [],
    messages: [
      { kind: 'alert', messages: 1, since: '2026-11-22T10:00:00.000Z' },
      { kind: 'handed-over', messages: 1, since },
      { kind: 'invitation', messages: 3, since: null },
    ],
    reminders: 10,
  });
  expect(messages?.title).toBe('5 messages are held up');
  expect(messages?.lines).toEqual([
    'Invitations: 3',
    expect.stringMatching(/^To liaisons: 2, since 22 Nov 2026/),
  ]);
  expect(reminders).toContain('at least 10 people');
});

test('all work that Concord fails at is told together, with the first moment and once what helps', () => {
  const calendar = { work: 'calendar', since: '2026-11-22T09:00:00.000Z' } as const;
  const figures = { work: 'figures', since: '2026-11-21T09:00:00.000Z' } as const;
  const { titles, text, mayTry } = failingWorkWords(i18n, [calendar, figures]);
  expect(titles).toHaveLength(2);
  expect(text).toContain('since 21 Nov 2026');
  expect(mayTry).toBe(true);
  // What is a matter of the calendar cannot be tried by hand.
  expect(failingWorkWords(i18n, [calendar]).mayTry).toBe(false);
});

test('after the closing, the summary is said to come by day as long as it does; else there was no message', () => {
  expect(noneIn({ state: 'closed' }, { summaryDue: true })).toBe('roundPage.messages.closedLately');
  expect(noneIn({ state: 'closed' }, { summaryDue: false })).toBe('roundPage.messages.noneClosed');
  expect(noneIn({ state: 'open' }, { summaryDue: false })).toBe('roundPage.messages.none');
});
