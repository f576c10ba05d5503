import { zoneChoices } from '../../../../src/features/rounds/form/zoneChoices.ts';
import { zonesWith } from '../../../../src/features/rounds/form/zonedTime.ts';

const winter = new Date('2026-11-23T12:00:00Z');
const choices = (locale = 'en', chosen = 'Europe/Zurich') =>
  zoneChoices(locale, chosen, winter, 'Asia/Tokyo');

test('the zone that is chosen and the reader’s own come first, and every other one is there once', () => {
  const { first, all } = choices();
  expect(first.slice(0, 2).map(({ zone }) => zone)).toEqual(['Europe/Zurich', 'Asia/Tokyo']);
  const zones = [...first, ...all].map(({ zone }) => zone);
  expect(new Set(zones).size).toBe(zones.length);
  expect([...zones].sort()).toEqual([...zonesWith('Europe/Zurich')].sort());
});

test('a zone is found by its city, and says in the reader’s language what its time is called and how far it is from UTC', () => {
  const label = (locale: string) => choices(locale).first[0]?.label;
  expect(label('en')).toBe('Zurich (Central European Time, GMT+1)');
  expect(label('de')).toBe('Zurich (Mitteleuropäische Zeit, GMT+1)');
  expect(label('fr')).toMatch(/^Zurich \(heure d’Europe centrale, UTC\+1\)$/);
  const { all } = choices();
  expect(all.find(({ zone }) => zone === 'America/Argentina/Ushuaia')?.label).toMatch(
    /^Ushuaia, Argentina \(/,
  );
});
