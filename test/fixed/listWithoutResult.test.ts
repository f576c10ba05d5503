import { nothingYetWords, withoutResultWords } from '../../src/features/results/nothingYet.ts';
import { hasResult } from '../../src/features/rounds/participation.ts';
import { shortSides, sidesOf } from '../../src/features/rounds/shortSides.ts';
import { i18n, round, scope } from '../src/features/rounds/builders.ts';

// A round whose list is shorter than the smallest group opened without a word, and its screens promised figures to the end.

const region = { region: 'DACH', sales: 2, marketing: 2, observer: 9 };

it('a side with fewer people on the list than the smallest group is found over all regions, observers apart', () => {
  expect(shortSides(sidesOf([region]), 5)).toEqual(['sales', 'marketing']);
  expect(shortSides(sidesOf([region, { ...region, region: 'Benelux', sales: 3 }]), 5)).toEqual(['marketing']);
  expect(shortSides({ sales: 5, marketing: 5 }, 5)).toEqual([]);
});

it('a closed round has a result where a side is shown; a release without one promises no figures', () => {
  expect(hasResult(null)).toBe(false);
  expect(hasResult({ scopes: [] })).toBe(false);
  expect(hasResult({ scopes: [scope(null, {}), scope('DACH', {})] })).toBe(false);
  expect(hasResult({ scopes: [scope(null, { observer: 6 })] })).toBe(false);
  expect(hasResult({ scopes: [scope(null, { marketing: 6 })] })).toBe(true);
});

it('while such a round is open, Results promises no figures that cannot come', () => {
  const words = (people: number) => nothingYetWords(i18n, round({ roster: { people } }));
  expect(words(4)).toContain('4 people are on the list: too few for any figures.');
  expect(words(8)).toContain('8 people are on the list, so there may be none');
  expect(words(20)).toContain('the first ones may come only when the round closes');
});

it('after such a round an owner hears that the list was short, not that a longer round may help', () => {
  const closed = (people: number) => round({ state: 'closed', roster: { people } });
  expect(withoutResultWords(i18n, closed(4), true)).toContain('4 people were on the list');
  expect(withoutResultWords(i18n, closed(4), true)).not.toContain('longer round');
  expect(withoutResultWords(i18n, closed(40), true)).toContain('A longer round may help.');
  expect(withoutResultWords(i18n, closed(4), false)).not.toContain('list');
});

it('after such a round others hear where their own level still is, as long as it is kept', () => {
  const closed = round({ state: 'closed', deletesOn: '2028-11-13' });
  expect(withoutResultWords(i18n, closed, false)).toBe(
    "Fewer than 5 people of each side answered, so nothing is shown. Nobody's answers were shown to anyone else. " +
      'If you answered, your own level is still under "Answer", until the answers are deleted on 13\u00a0November 2028.',
  );
  expect(withoutResultWords(i18n, { ...closed, purged: true }, false)).not.toContain('your own level');
});
