import { messageHours } from '../../../../src/features/rounds/messageHours.ts';
import { openTogether, overlapWords } from '../../../../src/features/rounds/overlaps.ts';
import { i18n, round } from './builders.ts';

const other = (title: string) => ({ title, samePeople: 'maybe' }) as const;

test('rounds at the same time are named as far as they help to decide, and who is asked more than once', () => {
  const words = (...titles: string[]) => overlapWords(i18n, titles.map(other));
  expect(words()).toBeNull();
  expect(words('A', 'B', 'C')).toBe(
    'Open at the same time as "A", "B" and "C": whoever is on more than one of the lists is asked more than once.',
  );
  expect(words('A', 'B', 'C', 'D')).toMatch(/as "A", "B" and 2 more rounds:/);
  expect(words('Sales, North')).toMatch(/^Open at the same time as "Sales, North": whoever/);
  expect(overlapWords(i18n, [other('A'), { title: 'B', samePeople: 'yes' }])).toMatch(/: people are asked/);
});

test('a new round is told before it is made which rounds it would be open together with', () => {
  const roster = { people: 5 };
  const known = [
    round({ id: 'open', roster }),
    round({ id: 'draft', state: 'draft', opensAt: null }),
    round({ id: 'closed', state: 'closed' }),
    round({ id: 'for-all', state: 'scheduled' }),
  ];
  const found = (opensAt: string | null, listed = true) =>
    openTogether(known, { opensAt, closesAt: '2026-12-20T08:00:00Z' }, listed).map(({ id, samePeople }) => [
      id,
      samePeople,
    ]);
  expect(found('2026-11-10T08:00:00Z')).toEqual([
    ['open', 'maybe'],
    ['for-all', 'yes'],
  ]);
  expect(found('2026-11-10T08:00:00Z', false)).toContainEqual(['open', 'yes']);
  expect(found('2026-11-14T08:00:00Z')).toEqual([]);
  expect(found(null)).toEqual([]);
});

test('the hours at which people are written to are written as their reader writes times', () => {
  expect(messageHours('en-GB')).toEqual({ from: '7:00', until: '20:00' });
  expect(messageHours('en-US').until).toMatch(/^8:00\s?PM$/);
});
