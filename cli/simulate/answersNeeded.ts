import { alphaShares } from '../../assessment/disagreement/alphaShares.ts';
import type { QuestionSet } from '../../assessment/questionSet.ts';
import type { SubjectKind } from '../../assessment/scope/subjects.ts';
import { answer, cutsOf, shapes, shiftFor } from './people.ts';
import { randomFrom } from './random.ts';
import { finalRuleFires, firstPartFires, SMALLEST_GROUP, welchP } from './rules.ts';
import { runningSide, statisticsOf, type Statistic } from './statistics.ts';

/** A difference that is there. */
export interface TrueGap {
  readonly name: string;
  readonly kind: SubjectKind;
  readonly statements: number;
  /** Of the expected answers, on 1 to 5. */
  readonly gap: number;
  /** Most answers a side that are simulated. */
  readonly upTo: number;
}

/** Answers a side after which the difference is found in half and in four fifths of the rounds; null beyond `upTo`. */
export interface Needed {
  readonly median: number | null;
  readonly most: number | null;
}

/** The oracle knows when to look, and looks once at each statistic: the level is shared by Bonferroni. */
const LEVEL = 0.05;
const HALF = 0.5;
const MOST = 0.8;

/** Simulates rounds with a true gap, one more answer a side at a time, and looks each time. */
export function answersNeeded(
  set: QuestionSet,
  { name, kind, statements, gap, upTo }: TrueGap,
  rounds: number,
  seed: string,
): { oracle: Needed; finalRule: Needed } {
  const random = randomFrom(`${seed} ${name}`);
  const cuts = cutsOf(shapes.bell);
  const shift = shiftFor(cuts, gap);
  const alpha = alphaShares({ statements: set.statements.length, areas: set.areas.length }, 0, 'company')[
    kind
  ];
  const statistic: Statistic = { kind, places: Array.from({ length: statements }, (_, place) => place) };
  const oracleLevel = LEVEL / statisticsOf(set).length;
  const answers = new Uint8Array(statements);
  const rejected = new Uint32Array(upTo + 1);
  const found: number[] = [];

  for (let round = 0; round < rounds; round++) {
    const [sales, marketing] = [runningSide([statistic]), runningSide([statistic])];
    let foundAt = Infinity;
    for (let n = 1; n <= upTo; n++) {
      answer(random, cuts, shift, answers);
      sales.add(answers);
      answer(random, cuts, -shift, answers);
      marketing.add(answers);
      if (n < SMALLEST_GROUP) continue;
      const [s, m] = [sales.sample(0), marketing.sample(0)];
      if (welchP(s, m) <= oracleLevel) rejected[n] = (rejected[n] ?? 0) + 1;
      if (foundAt === Infinity && firstPartFires(statements, alpha, s, m))
        if (finalRuleFires({ statements, alpha, index: 0 }, sales, marketing)) foundAt = n;
    }
    found.push(foundAt);
  }
  const power = Array.from(rejected, (count) => count / rounds);
  return {
    oracle: { median: reaches(power, HALF), most: reaches(power, MOST) },
    finalRule: { median: quantile(found, HALF), most: quantile(found, MOST) },
  };
}

/** The size at which the power passes a value: half-way between the first time and the last, as simulated power wavers. */
function reaches(power: readonly number[], value: number): number | null {
  const first = power.findIndex((share) => share >= value);
  const last = power.findLastIndex((share, n) => n >= SMALLEST_GROUP && share < value) + 1;
  return first < 0 || last >= power.length ? null : Math.round((first + Math.max(first, last)) / 2);
}

function quantile(values: readonly number[], share: number): number | null {
  const value = values.toSorted((a, b) => a - b)[Math.ceil(share * values.length) - 1];
  return value === undefined || value === Infinity ? null : value;
}
