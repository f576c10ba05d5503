import { closedGuides } from '../../../../src/app/guide/closedGuides.ts';

/** A browser's storage. */
function storage(full = false): Storage {
  const kept = new Map<string, string>();
  return {
    length: 0,
    clear: () => kept.clear(),
    key: () => null,
    removeItem: (key) => void kept.delete(key),
    getItem: (key) => kept.get(key) ?? null,
    setItem(key, value) {
      if (full) throw new Error('full');
      kept.set(key, value);
    },
  };
}

test('a guide that somebody closed stays closed for them, and is there for the next person at the same computer', () => {
  const shared = storage();
  closedGuides(shared, 'ada').close('liaison');
  expect(closedGuides(shared, 'ada').isClosed('liaison')).toBe(true);
  expect(closedGuides(shared, 'ada').isClosed('owner')).toBe(false);
  expect(closedGuides(shared, 'bo').isClosed('liaison')).toBe(false);
});

test('what is kept names nobody', () => {
  const shared = storage();
  closedGuides(shared, 'ada').close('liaison');
  expect(shared.getItem('concord.guides')).not.toMatch(/ada|liaison/);
});

test('with storage that is full, refused or spoilt, a guide still closes for this visit', () => {
  const spoilt = storage();
  spoilt.setItem('concord.guides', '{"salt":7}');
  for (const kept of [null, storage(true), spoilt]) {
    const guides = closedGuides(kept, 'ada');
    expect(guides.isClosed('owner')).toBe(false);
    guides.close('owner');
    expect(guides.isClosed('owner')).toBe(true);
  }
});
