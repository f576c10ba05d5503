import { listedNames } from '../../src/app/i18n/figures.ts';

test('a list of names that begins with a Hebrew or an Arabic one keeps the order of the language around it', () => {
  expect(listedNames('en-US', ['ישראל (5)', 'الخليج', 'DACH'])).toBe(
    '\u2068ישראל (5)\u2069, \u2068الخليج\u2069, and DACH',
  );
  expect(listedNames('en-US', ['ישראל (5)'])).toBe('\u2068ישראל (5)\u2069');
  expect(listedNames('en-GB', ['Nordics', 'DACH'])).toBe('Nordics and DACH');
});
