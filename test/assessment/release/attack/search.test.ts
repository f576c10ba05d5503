import { randomFrom } from '../../../../local/crowd/random.ts';
import { basisOf } from './exact.ts';
import { fewestAlone, rowOf } from './search.ts';

/** Terms are "person" or "person=answers". */
const personOf = (term: string) => term.split('=')[0] ?? term;
const fewest = (k: number, ...sums: string[]) =>
  fewestAlone(
    sums.map((sum) => rowOf(sum.split(' '))),
    k,
    personOf,
  )?.toSorted();

describe('the smallest group on whom alone a combination rests', () => {
  test('one sum rests on all who are in it', () => {
    expect(fewest(4, 'a b c')).toEqual(['a', 'b', 'c']);
    expect(fewest(3, 'a b c')).toBeUndefined();
  });

  test('the difference of two sums rests on whoever is in one of them alone', () =>
    expect(fewest(3, 'a b c d e', 'a b c d')).toEqual(['e']));

  test('who changed an answer is in the difference with both', () =>
    expect(fewest(3, 'a b c d=1', 'a b c d=2 e')).toEqual(['d', 'e']));

  test('an answer that is the same again leaves nothing in the difference', () =>
    expect(fewest(3, 'a b c d=1', 'a b c d=1 e')).toEqual(['e']));

  test('many sums may tell what no two of them tell', () => {
    const sums = ['a b c d e f g h i j', 'a b c d e k l m n o', 'f g h i j k l m n p'];
    expect(fewest(3, ...sums)).toBeUndefined();
    expect(fewest(3, ...sums, 'a b c d e f g h i j k l m n')).toEqual(['o', 'p']);
  });

  test('people of different groups who change places leave those who did not', () =>
    expect(fewest(3, 'a b c d', 'e f g h', 'c d e f x', 'a b g h y')).toEqual(['x', 'y']));

  test('it is the same as trying every group', () => {
    const random = randomFrom('search');
    for (let matrix = 0; matrix < 100; matrix++) {
      const terms = Array.from({ length: 9 }, (_, index) => `${index % 7}=${index}`);
      const sums = Array.from({ length: 2 + (matrix % 5) }, () => terms.filter(() => random() < 0.6));
      const rows = sums.map((sum) => rowOf(sum));
      const column = (term: string) => sums.map((sum) => Number(sum.includes(term)));
      const rank = (among: readonly string[]) => basisOf(among.map(column)).length;
      const groups = Array.from({ length: 2 ** 7 }, (_, bits) =>
        Array.from({ length: 7 }, (_person, index) => String(index)).filter(
          (_person, index) => (bits >> index) & 1,
        ),
      );
      const sizes = groups
        .filter((group) => rank(terms.filter((term) => !group.includes(personOf(term)))) < rank(terms))
        .map(({ length }) => length);
      const smallest = Math.min(...sizes);
      expect(fewestAlone(rows, 5, personOf)?.length).toBe(smallest < 5 ? smallest : undefined);
    }
  });
});
