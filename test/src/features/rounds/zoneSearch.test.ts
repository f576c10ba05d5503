import { labelOf, namesOf, zoneWords } from '../../../../src/app/i18n/zoneNames.ts';
import { countryFinder } from '../../../../src/features/rounds/form/countries.ts';
import { clockName } from '../../../../src/features/rounds/dates.ts';
import {
  firstZones,
  offsetIn,
  zoneCalled,
  zonesFor,
} from '../../../../src/features/rounds/form/zoneSearch.ts';
import { zonesWith } from '../../../../src/features/rounds/form/zonedTime.ts';

const winter = new Date('2026-11-23T12:00:00Z');
const some = ['Europe/London', 'Europe/Berlin', 'America/Sao_Paulo', 'Asia/Calcutta', 'Asia/Dubai', 'UTC'];
const find = (text: string, locale = 'en') => zonesFor(text, some, (zone) => namesOf(locale, zone, winter));

it('the zone that is chosen and the reader’s own come first, and each is there once', () => {
  const first = firstZones('Europe/Zurich', 'Asia/Tokyo');
  expect(first.slice(0, 2)).toEqual(['Europe/Zurich', 'Asia/Tokyo']);
  expect(new Set(first).size).toBe(first.length);
});

it.each([
  ['berl', ['Europe/Berlin']],
  ['São P', ['America/Sao_Paulo']],
  ['kolkata', ['Asia/Calcutta']],
  ['calcutta', ['Asia/Calcutta']],
  ['europe/', ['Europe/London', 'Europe/Berlin']],
  ['central european', ['Europe/Berlin']],
  ['+1', ['Europe/Berlin']],
  ['GMT+1', ['Europe/Berlin']],
  ['utc +05:30', ['Asia/Calcutta']],
  ['\u22123', ['America/Sao_Paulo']],
  ['utc', ['UTC', 'Europe/London']],
  ['Atlantis', []],
])('a time zone is found by city, name, offset or IANA name: %s', (text, zones) => {
  expect(find(text)).toEqual(zones);
});

it('it is found by what it is called in the reader’s language', () => {
  expect(find('mitteleur', 'de')).toEqual(['Europe/Berlin']);
  expect(find('heure d’europe centrale', 'fr')).toEqual(['Europe/Berlin']);
});

// "Österreich" and "Ciudad de México" were found nowhere: IANA has English names of cities alone.
it.each([
  ['de', 'österr', ['Europe/Vienna']],
  ['de', 'Schweiz', ['Europe/Zurich']],
  ['de', 'vereinigtes k', ['Europe/London']],
  ['fr', 'ITALIE', ['Europe/Rome']],
  ['es', 'paises bajos', ['Europe/Amsterdam']],
  ['nl', 'duitsland', ['Europe/Berlin', 'Europe/Busingen']],
])('it is found by its country in the reader’s language (%s, %s)', (locale, text, zones) => {
  const countries = countryFinder(locale);
  expect([...countries.zonesIn(text)]).toEqual([]);
  for (const learn of countries.lessons) learn();
  expect(zonesFor(text, zonesWith('UTC'), () => undefined, countries.zonesIn(text))).toEqual(zones);
  expect([...countries.zonesIn(text.slice(0, 2))]).toEqual([]);
});

it.each([
  ['es', 'ciudad de mex', 'America/Mexico_City'],
  ['es', 'nueva york', 'America/New_York'],
  ['de', 'moskau', 'Europe/Moscow'],
  ['fr', 'moscou', 'Europe/Moscow'],
])(
  'it is found by its city in the reader’s language where clocks are called by it (%s, %s)',
  (locale, text, zone) => {
    const found = zonesFor(text, [...some, zone], (one) => namesOf(locale, one, winter));
    expect(found).toEqual([zone]);
  },
);

it('a city comes before a name that has the same letters', () => {
  const names = { city: '', time: 'Berlin Time', local: '', offset: 'GMT' };
  expect(zonesFor('berlin', some, () => names)[0]).toBe('Europe/Berlin');
});

it('as long as a zone has not been named, it is found by city and IANA name alone', () => {
  expect(zonesFor('berlin', some, () => undefined)).toEqual(['Europe/Berlin']);
  expect(zonesFor('+1', some, () => undefined)).toEqual([]);
});

it('whoever goes on after typing means the zone that is called just that, and none that only begins so', () => {
  expect(
    ['são paulo', 'europe/BERLIN', 'Kolkata', 'utc', 'Ber', '+1', ''].map((text) => zoneCalled(text, some)),
  ).toEqual(['America/Sao_Paulo', 'Europe/Berlin', 'Asia/Calcutta', 'UTC', undefined, undefined, undefined]);
});

it('an offset is minutes from UTC, however it is written', () => {
  expect(['+1', 'GMT-3:30', 'UTC+01000', 'GMT', '-0', '', '1', 'x+1'].map(offsetIn)).toEqual([
    60,
    -210,
    undefined,
    0,
    0,
    undefined,
    undefined,
    undefined,
  ]);
});

it('every zone of this browser has a city and a label', () => {
  for (const zone of zonesWith('Etc/GMT+5').slice(0, 40))
    expect(labelOf(namesOf('en', zone, winter))).toMatch(/\S/);
  expect(zoneWords('en', 'America/Argentina/Ushuaia', winter)).toMatch(/^Ushuaia, Argentina \(Argentina/);
  expect(zoneWords('en', 'UTC', winter)).toBe('UTC (Coordinated Universal Time)');
  expect(zoneWords('de', 'Europe/Berlin', winter)).toBe('Berlin (Mitteleuropäische Zeit)');
});

it('a zone is named by its city, by its time in the reader’s language and by how far it is from UTC', () => {
  const label = (locale: string) => labelOf(namesOf(locale, 'Europe/Zurich', winter));
  expect(label('en')).toBe('Zurich (Central European Time, GMT+1)');
  expect(label('de')).toBe('Zurich (Mitteleuropäische Zeit, GMT+1)');
  expect(labelOf(namesOf('es', 'UTC', winter))).toBe('UTC (tiempo universal coordinado)');
  expect(label('fr')).toMatch(/^Zurich \(heure d’Europe centrale, UTC\+1\)$/);
});

it('the clocks of a round are named in words, and UTC by its letters', () => {
  const at = (timeZone: string) => clockName('de', { timeZone, closesAt: winter.toISOString() });
  expect([at('Europe/Berlin'), at('UTC')]).toEqual(['Mitteleuropäische Zeit', 'UTC']);
});
