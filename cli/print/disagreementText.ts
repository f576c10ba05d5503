import { DELTA } from '../../assessment/disagreement/decide.ts';
import type { QuestionSet } from '../../assessment/questionSet.ts';
import { broadestIn, establishedIn, higherOf, holds } from '../../assessment/scope/established.ts';
import type { Scope } from '../../assessment/scope/scope.ts';
import type { ScopeSubject } from '../../assessment/scope/scopeSubject.ts';
import { disagreementSentence, type Higher } from '../../assessment/texts/disagreementSentence.ts';
import { average, inUnits, sideNames, size } from './figures.ts';
import type { Paint } from './paint.ts';
import { wrapped } from './table.ts';

/** How a scope is named in front of a sentence. */
export const whereOf = (scope: Scope): string => scope.region ?? 'Whole company';

/** An established disagreement with its figures. */
interface Found {
  readonly scope: Scope;
  readonly subject: ScopeSubject;
  readonly gap: number;
  readonly higher: Higher;
  /** Of the gap, in the direction seen: both positive. */
  readonly between: readonly [low: number, high: number];
}

/**
 * Every established disagreement, the broadest first, with both averages and how sure it is. Narrower ones in the same
 * direction belong to the broader one and stand within it.
 */
export const disagreements = (scopes: readonly Scope[], set: QuestionSet, paint: Paint): string[] =>
  scopes.flatMap((scope) => {
    const all = establishedIn(scope.subjects);
    return broadestIn(all, areaIn(set)).flatMap((broad) => {
      const within = all.filter((narrow) => holds(broad, narrow, areaIn(set)));
      return [
        ...foundOf(scope, broad).flatMap((found) => cased(found, set, paint)),
        ...within.flatMap((narrow) => foundOf(scope, narrow)).flatMap((part) => nested(part, set)),
        '',
      ];
    });
  });

/** The subjects of the broadest disagreements by name, with the region where it is not the whole company. */
export const disagreementNames = (scopes: readonly Scope[], set: QuestionSet): string[] =>
  scopes.flatMap((scope) =>
    broadestIn(scope.subjects, areaIn(set)).map((subject) =>
      scope.region === null ? nameOf(subject, set) : `${nameOf(subject, set)} in ${scope.region}`,
    ),
  );

const areaIn = (set: QuestionSet) => (statement: string) =>
  set.statements.find(({ id }) => id === statement)?.area;

function foundOf(scope: Scope, subject: ScopeSubject): Found[] {
  const { gap, interval } = subject;
  if (gap === undefined || !interval) return [];
  const [low = 0, high = 0] = interval.map(Math.abs).toSorted((a, b) => a - b);
  return [{ scope, subject, gap, higher: higherOf(gap), between: [low, high] }];
}

const figureOf = (subject: ScopeSubject, value: number) => size(inUnits(subject, value));
const unitOf = (subject: ScopeSubject) => (subject.kind === 'overall' ? ' points' : '');

function cased({ scope, subject, gap, higher, between }: Found, set: QuestionSet, paint: Paint): string[] {
  const unit = unitOf(subject);
  const sure = subject.atLeastDelta
    ? `We are sure that ${sideNames[higher]} is higher, by more than ${figureOf(subject, DELTA)}${unit}:`
    : 'We are sure that they differ. How much is less certain:';
  const amount = `about ${figureOf(subject, gap)}${unit}, between ${figureOf(subject, between[0])} and ${figureOf(subject, between[1])}.`;
  return [
    ...wrapped(disagreementSentence(subject, higher, whereOf(scope), set), 2).map(paint.strong),
    ...wrapped(`${averagesOf(subject, set)}. ${sure} ${amount}`, 4),
  ];
}

function nested({ subject, gap, higher, between }: Found, set: QuestionSet): string[] {
  const sentence = disagreementSentence(subject, higher, '', set).slice(': '.length);
  const amount = `+${figureOf(subject, gap)}, between ${figureOf(subject, between[0])} and ${figureOf(subject, between[1])}`;
  return [
    ...wrapped(`- ${sentence}`, 4).map((line, index) => (index === 0 ? line : `  ${line}`)),
    ...wrapped(`${averagesOf(subject, set)}: ${amount}`, 6),
  ];
}

/** Both sides' figures, with the name of what they are of. */
function averagesOf(subject: ScopeSubject, set: QuestionSet): string {
  const figure = (mean: number | undefined) => (mean === undefined ? '' : average(inUnits(subject, mean)));
  return `${nameOf(subject, set)}: Sales ${figure(subject.sales)}, Marketing ${figure(subject.marketing)}`;
}

/** What the figures are of. Areas and statements have averages, the whole set a score. */
function nameOf({ kind, id }: ScopeSubject, set: QuestionSet): string {
  if (kind === 'overall') return 'Score';
  if (kind === 'area') return set.areas.find((area) => area.id === id)?.name ?? id;
  const label = set.statements.find((statement) => statement.id === id)?.label;
  return `${id}${label === undefined ? '' : ` (${label})`}`;
}
