import { clashes, isDone, isObjectId, withChange } from '../../../../src/features/people/liaisonList.ts';
import { reachOf } from '../../../../src/features/people/reach.ts';

const jo = { id: 'jo', name: 'Jo', regions: null };
const al = { id: 'al', name: 'Al', regions: ['DACH'] };
const elsewhere = { ...al, regions: ['Benelux'] };

test('a change of the list is about one person, and everybody else stays', () => {
  expect(withChange([jo], { kind: 'add', liaison: al })).toEqual([jo, al]);
  expect(withChange([jo, al], { kind: 'change', liaison: elsewhere })).toEqual([jo, elsewhere]);
  expect(withChange([jo, al], { kind: 'remove', liaison: jo })).toEqual([al]);
});

test('a change can be made to the list of another owner, unless it is about the same person', () => {
  expect(clashes([jo], [jo, al], { kind: 'remove', liaison: jo })).toBe(false);
  expect(clashes([jo, al], [jo, elsewhere], { kind: 'change', liaison: al })).toBe(true);
  expect(clashes([jo, al], [jo], { kind: 'change', liaison: elsewhere })).toBe(true);
});

test('what somebody else has done in the same way is done', () => {
  expect(isDone([jo, al], { kind: 'add', liaison: al })).toBe(true);
  expect(isDone([jo, elsewhere], { kind: 'add', liaison: al })).toBe(false);
  expect(isDone([jo], { kind: 'remove', liaison: al })).toBe(true);
});

test('an object id is recognised as Entra writes it', () => {
  expect(isObjectId(' 3771CF69-4569-5510-9ba7-2d2033d8d2ce ')).toBe(true);
  for (const other of ['', 'jo@company.com', '3771cf69']) expect(isObjectId(other)).toBe(false);
});

test('whether messages reach somebody is told by the newest one', () => {
  const message = (day: number, state: 'sent' | 'pending' | 'unreachable') => ({
    to: { id: 'jo', name: 'Jo' },
    state,
    askedAt: `2026-11-0${day}T09:00:00Z`,
    sentAt: state === 'sent' ? `2026-11-0${day}T09:01:00Z` : null,
    remedy: state === 'unreachable' ? 'Ask them to add it again.' : null,
  });
  const reach = (...messages: ReturnType<typeof message>[]) => reachOf(messages).get('jo');
  expect(reach(message(1, 'sent'), message(2, 'unreachable'))).toEqual({
    kind: 'unreachable',
    remedy: 'Ask them to add it again.',
  });
  expect(reach(message(2, 'sent'), message(1, 'unreachable'))).toEqual({
    kind: 'reached',
    at: '2026-11-02T09:01:00Z',
  });
  expect(reach(message(1, 'pending'))).toEqual({ kind: 'waiting' });
  expect(reach()).toBeUndefined();
});
