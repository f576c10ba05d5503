import type { QuestionSet } from '../../../assessment/questionSet.ts';
import type { ReleasedScope } from '../../../assessment/release/releasedScopes.ts';
import type { Cell, Table } from '../../../csv/cells.ts';

type Subject = ReleasedScope['subjects'][number];

const sides = ['sales', 'marketing', 'observer'] as const;
const levels = ['sales', 'marketing', 'company', 'observer'] as const;
const WITHHELD = 'fewer than the minimum group size';
/** How often each answer was given. */
const counts = ['1', '2', '3', '4', '5', 'cannot_judge'] as const;

/** Which people a row is about. */
const placeHead = ['region', 'regions_joined'] as const;
const placeOf = ({ region, joined }: ReleasedScope): Cell[] => [
  region ?? 'whole company',
  joined ? joined.join('; ') : null,
];

/** What is said of a scope as a whole: scores (20 to 100), levels, and which sides stay as they were before the closing. */
const scopeHead = [
  ...levels.map((side) => `${side}_score`),
  ...levels.map((side) => `${side}_level`),
  'sides_as_before_closing',
] as const;
const scopeCells = ({ score, level, staying }: ReleasedScope): Cell[] => [
  ...levels.map((side) => score[side] ?? null),
  ...levels.map((side) => level[side] ?? null),
  staying?.join('; ') ?? null,
];

/** Scores (20 to 100) and levels of every scope. */
export function overviewTable(scopes: readonly ReleasedScope[]): Table {
  return {
    name: 'Overview',
    head: [...placeHead, ...sides.map((side) => `${side}_people`), ...scopeHead],
    rows: scopes.map((scope) => [
      ...placeOf(scope),
      ...sides.map((side) => scope.n[side] ?? null),
      ...scopeCells(scope),
    ]),
  };
}

const wordsOf = ({ areas, statements }: QuestionSet, { kind, id }: Subject): string => {
  if (kind === 'overall') return 'All statements';
  const found = kind === 'area' ? areas.find((area) => area.id === id)?.name : undefined;
  return found ?? statements.find((statement) => statement.id === id)?.text ?? id;
};

const subjectHead = (withCounts: boolean): string[] => [
  ...placeHead,
  'kind',
  'id',
  'text',
  ...sides.flatMap((side) => [
    `${side}_people`,
    `${side}_mean`,
    ...(withCounts ? counts.map((answer) => `${side}_${answer}`) : []),
  ]),
  'gap',
  'interval_low',
  'interval_high',
  'invited_interval_low',
  'invited_interval_high',
  'status',
  'surely_above_0.4',
  'withheld',
];

function subjectRow(set: QuestionSet, scope: ReleasedScope, subject: Subject, withCounts: boolean): Cell[] {
  const { kind, id, gap, interval, invitedInterval, status, atLeastDelta, hidden } = subject;
  return [
    ...placeOf(scope),
    kind,
    id,
    wordsOf(set, subject),
    ...sides.flatMap((side): Cell[] => [
      scope.n[side] ?? null,
      subject[side] ?? null,
      ...(withCounts ? counts.map((_, place) => subject.answers?.[side]?.[place] ?? null) : []),
    ]),
    gap ?? null,
    interval?.[0] ?? null,
    interval?.[1] ?? null,
    invitedInterval?.[0] ?? null,
    invitedInterval?.[1] ?? null,
    status,
    atLeastDelta ? 'yes' : 'no',
    hidden ? WITHHELD : null,
  ];
}

/** The subjects of every scope, one a row; how often each answer was given where statements are among them. */
export function subjectTable(
  name: string,
  set: QuestionSet,
  scopes: readonly ReleasedScope[],
  kinds: readonly Subject['kind'][],
): Table {
  const withCounts = kinds.includes('statement');
  return {
    name,
    head: subjectHead(withCounts),
    rows: scopes.flatMap((scope) =>
      scope.subjects
        .filter(({ kind }) => kinds.includes(kind))
        .map((subject) => subjectRow(set, scope, subject, withCounts)),
    ),
  };
}

/** One table of everything: the subjects of every scope, and on its line of all statements what is said of it as a whole. */
export function figuresTable(set: QuestionSet, scopes: readonly ReleasedScope[]): Table {
  const nothing = scopeHead.map(() => null);
  return {
    name: 'Figures',
    head: [...subjectHead(true), ...scopeHead],
    rows: scopes.flatMap((scope) =>
      scope.subjects.map((subject) => [
        ...subjectRow(set, scope, subject, true),
        ...(subject.kind === 'overall' ? scopeCells(scope) : nothing),
      ]),
    ),
  };
}
