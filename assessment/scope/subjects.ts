import type { Bins } from '../bins.ts';
import type { Histogram } from '../histogram.ts';
import type { QuestionSet } from '../questionSet.ts';

export type SubjectKind = 'overall' | 'area' | 'statement';

/** One thing that the sides can differ about, and where its bins are. */
export interface Subject {
  readonly kind: SubjectKind;
  readonly id: string;
  /** How many statements it rests on. */
  readonly statements: number;
  readonly binsIn: (histogram: Histogram) => Bins;
}

/** Everything that the sides can differ about, the broadest first. */
export function subjectsOf(set: QuestionSet): Subject[] {
  const at = (list: readonly Bins[], index: number): Bins => list[index] ?? {};
  return [
    { kind: 'overall', id: 'overall', statements: set.statements.length, binsIn: ({ overall }) => overall },
    ...set.areas.map(({ id }, index): Subject => ({
      kind: 'area',
      id,
      statements: set.statements.filter(({ area }) => area === id).length,
      binsIn: ({ areas }) => at(areas, index),
    })),
    ...set.statements.map(({ id }, index): Subject => ({
      kind: 'statement',
      id,
      statements: 1,
      binsIn: ({ statements }) => at(statements, index),
    })),
  ];
}
