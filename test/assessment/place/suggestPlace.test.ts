import { suggestPlace, type PlaceRule } from '../../../assessment/place/suggestPlace.ts';

const rule = (changed: Partial<PlaceRule>): PlaceRule => ({
  of: 'department',
  how: 'contains',
  text: 'Sales',
  side: 'sales',
  region: null,
  ...changed,
});
const inDepartment = (rules: readonly PlaceRule[], department: string | null, office: string | null = null) =>
  suggestPlace(rules, { department, office });
const sideBy = (text: string, department: string, how: PlaceRule['how'] = 'contains') =>
  inDepartment([rule({ text, how })], department).side;

it.each([
  ['Sales', 'Inside Sales, EMEA'],
  ['sales', 'SALES'],
  ['Vertrieb Sud', 'Vertrieb  Süd'],
  ['Evenements', 'Événements'],
  ['STRASSE', 'Straße'],
  ['R&D', 'The r & d people'],
  ['Verkoop', 'Verkoop/Binnendienst'],
  ['営業', '営業'],
])(
  '"%s" is found in "%s": capitals, accents and what stands between words count for nothing',
  (text, there) => expect(sideBy(text, there)).toBe('sales'),
);

it.each([
  ['IT', 'Digital'],
  ['Sales', 'Salesforce administration'],
  ['Key Sales', 'Key Account Sales'],
  ['Sales', ''],
  ['&', 'Sales & Service'],
  ['constructor', 'Sales'],
])('"%s" is not found in "%s": whole words next to each other are', (text, there) =>
  expect(sideBy(text, there)).toBeNull(),
);

it('"is" allows no other words', () => {
  expect(sideBy('Sales', ' sales. ', 'is')).toBe('sales');
  expect(sideBy('Sales', 'Inside Sales', 'is')).toBeNull();
  expect(sideBy('Inside Sales', 'Sales', 'is')).toBeNull();
});

it('the first rule that fits counts, for the side and for the region apart', () => {
  const rules = [
    rule({ of: 'office', text: 'Wien', side: null, region: 'DACH' }),
    rule({ text: 'Marketing', side: 'marketing' }),
    rule({ text: 'Sales' }),
    rule({ of: 'office', how: 'is', text: 'Wien', side: null, region: 'Benelux' }),
  ];
  expect(inDepartment(rules, 'Sales Marketing', 'Wien')).toEqual({ side: 'marketing', region: 'DACH' });
  expect(inDepartment(rules, 'Sales', null)).toEqual({ side: 'sales', region: null });
  expect(inDepartment(rules, null, 'WIEN 4')).toEqual({ side: null, region: 'DACH' });
});

it('observers stand in no region, and of whom nothing is known nothing is said', () => {
  const rules = [
    rule({ text: 'Finance', side: 'observer' }),
    rule({ of: 'office', text: 'Wien', side: null, region: 'DACH' }),
  ];
  expect(inDepartment(rules, 'Finance', 'Wien')).toEqual({ side: 'observer', region: null });
  expect(inDepartment(rules, null)).toEqual({ side: null, region: null });
  expect(inDepartment([], 'Sales')).toEqual({ side: null, region: null });
});
