import {
  clashes,
  find,
  isAddress,
  isDone,
  isLiaison,
  isObjectId,
  withChange,
  type Entry,
  type Liaisons,
} from '../../../../src/features/people/liaisonList.ts';

const jo = { id: 'jo', name: 'Jo', regions: null };
const al = { id: 'al', name: 'Al', regions: ['DACH'] };
const elsewhere = { ...al, regions: ['Benelux'] };
const mo = { address: 'mo@company.test', name: 'Mo', regions: null };
const waiting = { ...mo, until: '2026-12-22' };
const arrived = { ...mo, id: 'mo' };
const list = (...entries: Entry[]): Liaisons => ({
  items: entries.filter(isLiaison),
  awaited: entries.flatMap((entry) => (isLiaison(entry) ? [] : [entry])),
  moved: [],
});

test('a change of the list is about one person, and everybody else stays', () => {
  expect(withChange(list(jo, waiting), { kind: 'add', entry: al })).toEqual(list(jo, al, waiting));
  expect(withChange(list(jo, al), { kind: 'change', entry: elsewhere })).toEqual(list(jo, elsewhere));
  expect(withChange(list(jo, al), { kind: 'remove', entry: jo })).toEqual(list(al));
  expect(withChange(list(jo, waiting), { kind: 'remove', entry: waiting })).toEqual(list(jo));
});

test('an address that is entered or changed waits anew; the others keep their day', () => {
  const other = { ...waiting, address: 'ty@company.test' };
  expect(withChange(list(jo, other), { kind: 'add', entry: mo })).toEqual(list(jo, other, mo));
  const renamed = { ...waiting, name: 'Moritz' };
  expect(withChange(list(waiting, other), { kind: 'change', entry: renamed })).toEqual(
    list({ ...mo, name: 'Moritz' }, other),
  );
});

test('a change can be made to the list of another owner, unless it is about the same person', () => {
  expect(clashes(list(jo), list(jo, al), { kind: 'remove', entry: jo })).toBe(false);
  expect(clashes(list(jo, al), list(jo, elsewhere), { kind: 'change', entry: al })).toBe(true);
  expect(clashes(list(jo, al), list(jo), { kind: 'change', entry: elsewhere })).toBe(true);
});

test('whoever was awaited and has come meanwhile is found, and is not overwritten', () => {
  expect(find(list(jo, arrived), waiting)).toEqual(arrived);
  expect(clashes(list(waiting), list(arrived), { kind: 'remove', entry: waiting })).toBe(true);
  expect(isDone(list(arrived), { kind: 'remove', entry: waiting })).toBe(false);
  expect(isDone(list(arrived), { kind: 'add', entry: mo })).toBe(true);
});

test('what somebody else has done in the same way is done', () => {
  expect(isDone(list(jo, al), { kind: 'add', entry: al })).toBe(true);
  expect(isDone(list(jo, elsewhere), { kind: 'add', entry: al })).toBe(false);
  expect(isDone(list(jo), { kind: 'remove', entry: al })).toBe(true);
});

test('an object id is recognised as Entra writes it, and what may be an address', () => {
  expect(isObjectId(' 3771CF69-4569-5510-9ba7-2d2033d8d2ce ')).toBe(true);
  for (const other of ['', 'jo@company.com', '3771cf69']) expect(isObjectId(other)).toBe(false);
  expect(isAddress(' Jo@Company.com ')).toBe(true);
  for (const other of ['', 'jo', 'jo@company', 'j o@company.com']) expect(isAddress(other)).toBe(false);
});
