import type { ReliabilityFigures } from '../../assessment/agreement/reliabilityFigures.ts';
import type { Paint } from './paint.ts';
import { table, wrapped } from './table.ts';

const decimals = (value: number | null): string => (value === null ? 'not known' : value.toFixed(2));

/** The reliability figures, each with one line on what it means. */
export function reliabilityText(figures: ReliabilityFigures, paint: Paint): string[] {
  const { alpha, rwgJ, icc1, icc2 } = figures;
  const sides = ({ sales, marketing }: { sales: number | null; marketing: number | null }) =>
    `Sales ${decimals(sales)}, Marketing ${decimals(marketing)}`;
  return (
    [
      [
        "Cronbach's alpha",
        sides(alpha),
        'whether the statements measure one thing; 0.7 is a common lower limit',
      ],
      ['rwg(j)', sides(rwgJ), 'how far the people of a side agree: 1 all the same, 0 as if by chance'],
      ['ICC(1)', decimals(icc1), "how much of a person's score goes with the side and region they work in"],
      ['ICC(2)', decimals(icc2), 'how reliably the averages of sides and regions can be told apart'],
    ] as const
  ).flatMap(([name, value, meaning]) => [
    ...table([{ width: 20 }, { width: 50 }], [[name, value]]),
    ...wrapped(meaning, 4).map(paint.quiet),
  ]);
}
