import type { TrueGap } from './answersNeeded.ts';
import type { FalseAlarms, NoDifference } from './falseAlarms.ts';
import { shapes } from './people.ts';

/*
 * The set-ups of the reference table in docs/decisions/0007-detector.md, with its results. Shares are of rounds; null where
 * the reference has none. Its rows from real surveys are left out: their data do not come with Concord.
 */

type Reference = { readonly [Rule in keyof FalseAlarms]: number | null };

export const withoutDifference: readonly (NoDifference & { readonly reference: Reference })[] = [
  {
    name: 'bell',
    sales: shapes.bell,
    marketing: shapes.bell,
    people: [30, 30],
    reference: { naiveWelch: 0.98, welchHolm: 0.21, firstPart: 0.003, finalRule: 0.003 },
  },
  {
    name: 'skew',
    sales: shapes.skew,
    marketing: shapes.skew,
    people: [100, 100],
    reference: { naiveWelch: 1, welchHolm: 0.3, firstPart: 0.003, finalRule: 0.003 },
  },
  {
    name: 'bell',
    sales: shapes.bell,
    marketing: shapes.bell,
    people: [1000, 1000],
    reference: { naiveWelch: 1, welchHolm: 0.53, firstPart: 0.015, finalRule: 0.015 },
  },
  {
    name: 'extreme skew',
    sales: shapes.extremeSkew,
    marketing: shapes.extremeSkew,
    people: [20, 1000],
    reference: { naiveWelch: 1, welchHolm: 0.999, firstPart: 0, finalRule: 0 },
  },
  {
    name: 'poles / 4s and 5s',
    sales: shapes.poles,
    marketing: shapes.foursAndFives,
    people: [20, 200],
    reference: { naiveWelch: null, welchHolm: 0.95, firstPart: 0.53, finalRule: 0 },
  },
  {
    name: 'poles / 4s and 5s',
    sales: shapes.poles,
    marketing: shapes.foursAndFives,
    people: [200, 200],
    reference: { naiveWelch: null, welchHolm: 0.92, firstPart: 0.36, finalRule: 0.006 },
  },
  {
    name: 'bimodal',
    sales: shapes.bimodal,
    marketing: shapes.bimodal,
    people: [1000, 1000],
    reference: { naiveWelch: null, welchHolm: 0.56, firstPart: 0.02, finalRule: 0.017 },
  },
];

type Pair = readonly [median: number, most: number];

export const withGap: readonly (TrueGap & {
  readonly reference: { readonly oracle: Pair; readonly finalRule: Pair };
})[] = [
  {
    name: 'statement 0.5',
    kind: 'statement',
    statements: 1,
    gap: 0.5,
    upTo: 320,
    reference: { oracle: [74, 118], finalRule: [124, 187] },
  },
  {
    name: 'statement 1.0',
    kind: 'statement',
    statements: 1,
    gap: 1,
    upTo: 90,
    reference: { oracle: [20, 31], finalRule: [32, 45] },
  },
  {
    name: 'statement 1.5',
    kind: 'statement',
    statements: 1,
    gap: 1.5,
    upTo: 60,
    reference: { oracle: [10, 15], finalRule: [18, 22] },
  },
  {
    name: 'area of four 0.75',
    kind: 'area',
    statements: 4,
    gap: 0.75,
    upTo: 90,
    reference: { oracle: [19, 29], finalRule: [29, 39] },
  },
  {
    name: 'overall 10 points',
    kind: 'overall',
    statements: 20,
    gap: 0.5,
    upTo: 120,
    reference: { oracle: [31, 48], finalRule: [37, 54] },
  },
  {
    name: 'overall 20 points',
    kind: 'overall',
    statements: 20,
    gap: 1,
    upTo: 60,
    reference: { oracle: [10, 14], finalRule: [16, 20] },
  },
];
