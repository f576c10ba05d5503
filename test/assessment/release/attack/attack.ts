import { positionsByArea, type QuestionSet } from '../../../../assessment/questionSet.ts';
import { binIn, type Term } from './counted.ts';
import type { Sum } from './seen.ts';
import { fewestAlone, rowOf } from './search.ts';

/** A combination of what was published that rests on fewer than k people. */
export interface Hole {
  /** "P1", "area planning", "overall". */
  readonly statistic: string;
  readonly people: number;
}

/**
 * Searches everything that anybody was ever shown, statistic by statistic, for a combination that rests on fewer than k
 * people. Of every sum the attacker gets the whole histogram, which is more than any screen or file tells.
 * @returns of every statistic with a hole, the smallest
 */
export function attack(set: QuestionSet, k: number, sums: readonly Sum[]): Hole[] {
  const numbers = new Map<Term['answers'], number>();
  const numberOf = ({ answers }: Term) => {
    const number = numbers.get(answers) ?? numbers.size;
    numbers.set(answers, number);
    return number;
  };
  const distinct = [
    ...new Map(
      sums.map(({ terms }) => [
        terms
          .map((term) => `${term.person}:${numberOf(term)}`)
          .sort()
          .join(),
        terms,
      ]),
    ).values(),
  ];
  const statistics = [
    ...set.statements.map(({ id }, place) => ({ statistic: id, places: [place] })),
    ...positionsByArea(set).map((places, area) => ({ statistic: `area ${set.areas[area]?.id}`, places })),
    { statistic: 'overall', places: set.statements.map((_, place) => place) },
  ];
  const answersOf = new Map<number, Map<Term['answers'], Term>>();
  for (const term of distinct.flat()) {
    const own = answersOf.get(term.person) ?? new Map<Term['answers'], Term>();
    answersOf.set(term.person, own.set(term.answers, term));
  }
  const changed = [...answersOf.values()].filter(({ size }) => size > 1).map((own) => [...own.values()]);
  // Statistics in which the same people changed their answers are the same to an attacker.
  const known = new Map<string, readonly string[] | undefined>();
  return statistics.flatMap(({ statistic, places }) => {
    const termOf = ({ person, answers }: Term) => `${person}=${binIn(places, answers)}`;
    const pattern = changed
      .map((terms) => terms.map((term) => terms.map(termOf).indexOf(termOf(term))))
      .join(';');
    if (!known.has(pattern)) {
      const rows = distinct.map((terms) => rowOf(terms.map(termOf)));
      known.set(
        pattern,
        fewestAlone(rows, k, (term) => term.slice(0, term.indexOf('='))),
      );
    }
    const found = known.get(pattern);
    return found ? [{ statistic, people: found.length }] : [];
  });
}
