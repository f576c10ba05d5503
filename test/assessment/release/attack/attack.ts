import { positionsByArea, type QuestionSet } from '../../../../assessment/questionSet.ts';
import { binIn, type Term } from './counted.ts';
import type { Sum } from './seen.ts';
import { fewestAlone, rowOf } from './search.ts';

/** A statistic of the statements at some places: what of it is in one term. */
const answered = (statistic: string, places: readonly number[]) => ({
  statistic,
  inTerm: ({ answers }: Term) => binIn(places, answers),
});

/** A combination of what was published that rests on fewer than k people. */
export interface Hole {
  /** "P1", "area planning", "overall", "A1". */
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
  /** Everything that somebody has said, in short. */
  const saidIn = ({ answers, awareness }: Term) => {
    const number = numbers.get(answers) ?? numbers.size;
    numbers.set(answers, number);
    return `${number} ${awareness?.A1 ?? ''} ${awareness?.A2 ?? ''}`;
  };
  const distinct = [
    ...new Map(
      sums.map(({ terms }) => [
        terms
          .map((term) => `${term.person}:${saidIn(term)}`)
          .sort()
          .join(),
        terms,
      ]),
    ).values(),
  ];
  const statistics = [
    ...set.statements.map(({ id }, place) => answered(id, [place])),
    ...positionsByArea(set).map((places, area) => answered(`area ${set.areas[area]?.id}`, places)),
    answered(
      'overall',
      set.statements.map((_, place) => place),
    ),
    ...(['A1', 'A2'] as const).map((question) => ({
      statistic: question,
      inTerm: ({ awareness }: Term) => awareness?.[question] ?? 'none',
    })),
  ];
  const saidBy = new Map<number, Map<string, Term>>();
  for (const term of distinct.flat()) {
    const own = saidBy.get(term.person) ?? new Map<string, Term>();
    saidBy.set(term.person, own.set(saidIn(term), term));
  }
  const changed = [...saidBy.values()].filter(({ size }) => size > 1).map((own) => [...own.values()]);
  // Statistics in which the same people changed their answers are the same to an attacker.
  const known = new Map<string, readonly string[] | undefined>();
  return statistics.flatMap(({ statistic, inTerm }) => {
    const termOf = (term: Term) => `${term.person}=${inTerm(term)}`;
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
