import type { AwarenessAnswers } from '../../../../assessment/awareness/tallies.ts';
import { binKey } from '../../../../assessment/bins.ts';
import type { Histogram } from '../../../../assessment/histogram.ts';
import { positionsByArea, type Answer, type QuestionSet } from '../../../../assessment/questionSet.ts';

/** A person with the answers that count in some figures: answers changed later make another term. */
export interface Term {
  readonly person: number;
  readonly answers: readonly Answer[];
  /** What they said about the other side; null where they left both questions open. */
  readonly awareness: AwarenessAnswers | null;
}

/** The bin of one person in one statistic: the statistic is told by the places of its statements. */
export function binIn(places: readonly number[], answers: readonly Answer[]): string {
  let [answered, sum] = [0, 0];
  for (const place of places) {
    const answer = answers[place] ?? null;
    if (answer === null) continue;
    answered += 1;
    sum += answer;
  }
  return binKey(answered, sum);
}

/** A histogram counted from the answers one by one, without the product's way of adding up. */
export function counted(set: QuestionSet, terms: readonly Term[]): Histogram {
  const count = (places: readonly number[], cannotJudge: boolean) => {
    const bins: Record<string, number> = {};
    for (const { answers } of terms) {
      const bin = binIn(places, answers);
      if (cannotJudge || bin !== binKey(0, 0)) bins[bin] = (bins[bin] ?? 0) + 1;
    }
    return bins;
  };
  const tally = (question: 'A1' | 'A2') => {
    const people: Record<string, number> = {};
    for (const { awareness } of terms) {
      const option = awareness && (awareness[question] ?? 'none');
      if (option !== null) people[option] = (people[option] ?? 0) + 1;
    }
    return people;
  };
  return {
    n: terms.length,
    overall: count(
      set.statements.map((_, place) => place),
      true,
    ),
    areas: positionsByArea(set).map((places) => count(places, false)),
    statements: set.statements.map((_, place) => count([place], true)),
    awareness: { A1: tally('A1'), A2: tally('A2') },
    days: {},
  };
}
