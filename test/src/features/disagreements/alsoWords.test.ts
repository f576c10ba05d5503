import de from '../../../../src/app/i18n/de.json';
import { alsoWords } from '../../../../src/features/disagreements/list/alsoWords.ts';
import { wordsFor } from '../results/builders.ts';
import { listed } from './builders.ts';

const company = listed();
const inRegion = (region: string, changed: Parameters<typeof listed>[0] = {}) =>
  listed({ id: `autumn~${region}~area~measures`, region, ...changed });
const [dach, benelux] = [inRegion('DACH'), inRegion('Benelux')];

test('a case of a region names the company, and that of the company its regions', () => {
  const all = [company, dach, benelux];
  expect(alsoWords(wordsFor(), dach, all)).toEqual(['Also found: Whole company']);
  expect(alsoWords(wordsFor(), company, all)).toEqual(['Also found: DACH and Benelux']);
  expect(alsoWords(wordsFor('de-DE', de), dach, all)).toEqual(['Auch gefunden: Gesamtes Unternehmen']);
});

test('without a case of the company, regions name each other; many are counted', () => {
  expect(alsoWords(wordsFor(), dach, [dach, benelux])).toEqual(['Also found: Benelux']);
  const many = ['r1', 'r2', 'r3', 'r4', 'r5'].map((region) => inRegion(region));
  expect(alsoWords(wordsFor(), company, [company, ...many])).toEqual(['Also found: 5 regions']);
});

test('what points the other way is said to', () => {
  const turned = inRegion('Iberia', { higher: 'sales', gap: 0.7 });
  expect(alsoWords(wordsFor(), company, [company, dach, turned])).toEqual([
    'Also found: DACH',
    'The other way round: Iberia',
  ]);
});

test('nothing is said of another subject, another round, or what is over', () => {
  const others = [
    inRegion('Nordics', { subject: { kind: 'area', id: 'trust' } }),
    inRegion('UK', { round: 'spring' }),
    inRegion('DACH', { finding: 'withdrawn' }),
  ];
  expect(alsoWords(wordsFor(), company, [company, ...others])).toEqual([]);
  const over = listed({ finding: 'gap-closed' });
  expect(alsoWords(wordsFor(), over, [over, dach])).toEqual([]);
});
