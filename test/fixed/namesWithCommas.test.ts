import { namesInLine } from '../../api/flows/namesInLine.ts';
import { listedNames } from '../../src/app/i18n/figures.ts';
import { placeWords } from '../../src/app/i18n/placeWords.ts';
import { standingSentence } from '../../src/features/answer/standing.ts';
import { namesInWords } from '../../src/features/results/compare/compareWords.ts';
import { wordsFor } from '../src/features/results/builders.ts';

describe('a name, or a list of names of which one, holds a comma or an "and"', () => {
  it.each([
    ['en-GB', ['Paris, Nord', 'East'], '"Paris, Nord" and East'],
    ['en-US', ['North', 'Paris, Nord', 'East'], 'North, "Paris, Nord", and East'],
    ['en-GB', ['Research and Development', 'Sales'], '"Research and Development" and Sales'],
    ['de-DE', ['Köln, Bonn', 'Ost und West', 'Nord'], '„Köln, Bonn“, „Ost und West“ und Nord'],
    ['fr-FR', ['Paris, Nord', 'Est'], '«\u202fParis, Nord\u202f» et Est'],
    ['es-ES', ['Madrid, Sur', 'Norte'], '«Madrid, Sur» y Norte'],
    ['nl-NL', ['Noord, Oost', 'West'], '“Noord, Oost” en West'],
  ])('shows in %s where each name begins and ends', (locale, names, words) => {
    expect(listedNames(locale, names)).toBe(words);
  });

  it('is as it was where nothing can be read in two ways, and one name alone needs no marks', () => {
    expect(listedNames('en-GB', ['North', 'East', 'Land’s End'])).toBe('North, East and Land’s End');
    expect(listedNames('en-GB', ['Paris, Nord'])).toBe('Paris, Nord');
    expect(listedNames('en-GB', [])).toBe('');
  });

  it('shows it where a name stands alone beside other words, too', () => {
    const i18n = wordsFor();
    expect(placeWords(i18n, { region: 'North, East', joined: ['North, East', 'West'] })).toBe(
      '"North, East" and smaller regions',
    );
    expect(standingSentence(i18n, { side: 'sales', region: 'North, East', answers: {}, awareness: {} })).toBe(
      'You answer as Sales, "North, East".',
    );
    expect(
      i18n.t('compare.title', namesInWords(i18n, { names: ['Nordics and smaller regions', 'DACH'] })),
    ).toBe('"Nordics and smaller regions" and DACH, side by side');
  });

  it('has each name in quotation marks in what the API refuses', () => {
    expect(namesInLine(['Paris, Nord', 'East'])).toBe('"Paris, Nord"; "East"');
    expect(namesInLine(['North', 'East; Süd'])).toBe('"North"; "East; Süd"');
    expect(namesInLine(['North', 'East'])).toBe('North, East');
  });
});
