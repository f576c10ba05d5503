import type { ListedDelivery } from '../../../../contract/deliveryList.ts';
import { detailWords } from '../../../../src/features/people/detailWords.ts';
import { loadMessages, unreachableGroups } from '../../../../src/features/rounds/round/messages.ts';
import type { ApiClient } from '../../../../src/app/api/apiClient.ts';
import type { Outcome } from '../../../../src/app/api/outcome.ts';

const message = (to: string, changed: Partial<ListedDelivery> = {}): ListedDelivery => ({
  name: `message-${to}`,
  kind: 'invitation',
  to: { id: to, name: to.toUpperCase() },
  disagreement: null,
  step: null,
  state: 'unreachable',
  faults: 0,
  askedAt: null,
  sentAt: null,
  retryAt: null,
  reason: 'not-installed',
  remedy: 'Ask them to add it.',
  ...changed,
});

test('people who could not be reached stand together by what helps, each once, most people first', () => {
  const blocked = { reason: 'blocked-by-person', remedy: 'Ask them to unblock it.' } as const;
  const groups = unreachableGroups([message('jo', blocked), message('al'), message('al'), message('bo')]);
  expect(groups.map(({ remedy, people }) => [remedy, people.map(({ id }) => id)])).toEqual([
    ['Ask them to add it.', ['al', 'bo']],
    ['Ask them to unblock it.', ['jo']],
  ]);
  expect(unreachableGroups([])).toEqual([]);
});

test('every page is read, and where there are very many it says that not all were counted', async () => {
  const served: string[] = [];
  /** Pages of one message each, so many for everything, and one of those that were not reached. */
  const pages =
    (count: number): ApiClient =>
    <T>(path: string) => {
      served.push(path);
      const place = Number(/from=(\d+)/.exec(path)?.[1] ?? 0);
      const more = !path.includes('state=') && place + 1 < count;
      const value = {
        items: [message(`p${place}`, path.includes('state=') ? {} : { state: 'sent' })],
        next: more ? String(place + 1) : null,
        reminded: null,
      };
      return Promise.resolve({ kind: 'ok', value, etag: null } as Outcome<T>);
    };
  expect(await loadMessages(pages(3), 'r')).toMatchObject({
    kind: 'ok',
    value: { sent: 3, uncounted: false, more: false },
  });
  expect(served).toContain('deliveries?round=r&from=2');
  expect(await loadMessages(pages(1_000), 'r')).toMatchObject({ value: { sent: 10, uncounted: true } });
});

test('what the log keeps of an act is told in one line, moments as the reader is used to', () => {
  const details = {
    title: 'Autumn',
    closesAt: '2026-11-13T16:00:00.000Z',
    fields: ['title', 'closesAt'],
    people: 3,
  };
  expect(detailWords('en-GB', { about: 'r00~area~trust', details }).replaceAll(/\s/g, ' ')).toMatch(
    /^r00~area~trust; title: Autumn; closesAt: 13 Nov 2026, \d\d:00; fields: title, closesAt; people: 3$/,
  );
  expect(detailWords('en-GB', { about: null, details: {} })).toBe('');
});
