import { awarenessOf, type Awareness } from '../awareness/awareness.ts';
import { driftDays } from '../daySums.ts';
import { alphaShares } from '../disagreement/alphaShares.ts';
import { driftOf } from '../disagreement/drift.ts';
import type { Interval } from '../disagreement/tMixture.ts';
import { exactScore } from '../rounds/exactFigures.ts';
import { moveUp, type MoveUp } from '../moveUp.ts';
import type { Group, Rules } from './group.ts';
import { headlineOf, type Headline } from './headline.ts';
import type { RegionCheck } from './regionCheck.ts';
import { judgedSubject, type Invited, type ScopeSubject } from './scopeSubject.ts';
import { subjectsOf } from './subjects.ts';

/** All figures of one group of people: the company, a region, or regions joined. */
export interface Scope extends Headline {
  readonly region: string | null;
  readonly joined?: readonly string[];
  /** Where the company's score lies, in its final figures: for a comparison with another round. */
  readonly scoreInterval?: Interval;
  readonly subjects: readonly ScopeSubject[];
  /** Where a point would be easiest to win, best first. */
  readonly moveUp: readonly MoveUp[];
  /** About this much of the overall gap, Sales minus Marketing on 1 to 5, may come from when people answered. */
  readonly drift?: { readonly shift: number };
  /** How each side thinks that the other sees it; company-wide, where the round asks. */
  readonly awareness?: Awareness;
}

interface ScopeOptions {
  readonly check?: RegionCheck | undefined;
  readonly joined?: readonly string[] | undefined;
  readonly final?: boolean;
  readonly invited?: Invited | undefined;
}

/**
 * All figures of one group of people.
 * @param region its name; null for the whole company
 * @param check the condition on company-wide alerts, where the round has two regions or more
 * @param final whether other rounds are compared with these figures
 * @param invited how many there are of whom these people are those who answered, where that is known
 */
export function scopeOf(
  rules: Rules,
  region: string | null,
  group: Group,
  { check, joined, final = false, invited }: ScopeOptions = {},
): Scope {
  const shares = alphaShares(
    { statements: rules.set.statements.length, areas: rules.set.areas.length },
    rules.regions,
    region === null ? 'company' : 'region',
  );
  const subjects = subjectsOf(rules.set).map((subject) =>
    judgedSubject(rules, group, subject, { shares, check, final, invited }),
  );
  const awareness = region === null ? awarenessOf(rules, group) : undefined;
  const statements = subjects
    .filter(({ kind }) => kind === 'statement')
    .map(({ id, answers }) => ({ id, sales: answers?.sales, marketing: answers?.marketing }));
  return {
    region,
    ...(joined && { joined }),
    ...headlineOf(
      rules,
      group,
      subjects.find(({ kind }) => kind === 'overall'),
    ),
    ...(final && region === null && scoreInterval(group, subjects)),
    subjects,
    moveUp: moveUp(statements, rules.set.statements.length),
    ...driftWarning(rules, group),
    ...(awareness && { awareness }),
  };
}

/** Nothing where too few people have answered for any evidence. */
function scoreInterval(group: Group, [overall]: readonly ScopeSubject[]): Pick<Scope, 'scoreInterval'> {
  return overall?.interval ? { scoreInterval: exactScore(group.sales.overall, group.marketing.overall) } : {};
}

/** The warning that a gap may come from the days on which the sides answered; nothing where it does not apply. */
function driftWarning({ minimumGroupSize }: Rules, { sales, marketing }: Group): Pick<Scope, 'drift'> {
  if (Math.min(sales.n, marketing.n) < minimumGroupSize) return {};
  const drift = driftOf(driftDays(sales.days), driftDays(marketing.days));
  return drift?.warn ? { drift: { shift: drift.shift } } : {};
}
