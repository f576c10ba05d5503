import type { QuestionSet } from '../../../../assessment/questionSet.ts';
import { cellOf, joinedCellOf } from '../../../../assessment/release/cells.ts';
import { SMALLER } from '../../../../assessment/release/releasedScopes.ts';
import { scopeOf, type Scope } from '../../../../assessment/scope/scope.ts';
import { askedIn, tellsOfAsked, type AskedScope } from './asked.ts';
import { counted, type Term } from './counted.ts';
import { regionNames, type Played, type Shown } from './playedRound.ts';

type Side = 'sales' | 'marketing' | 'observer';

/** Who we believe to be in one scope of a release. */
interface Believed {
  readonly name: string | null;
  readonly terms: Readonly<Partial<Record<Side, readonly Term[]>>>;
  readonly staying: readonly Side[];
  /** How many there are of whom these are those who answered; undefined where no list tells it. */
  readonly asked: AskedScope['asked'] | undefined;
}

/** One published sum: the figures of one side in one scope of one release, and who is in it. */
export interface Sum {
  readonly where: string;
  readonly terms: readonly Term[];
}

function believedIn(shown: Shown, regions: number): Believed[] {
  const { terms, joined, staying } = shown;
  const at = (cells: readonly string[]) => cells.flatMap((cell) => terms.get(cell) ?? []);
  const group = (
    name: string | null,
    cells: (side: 'sales' | 'marketing') => string[],
    observer?: string,
  ) => {
    const all = {
      sales: cells('sales'),
      marketing: cells('marketing'),
      ...(observer && { observer: [observer] }),
    };
    const sides = Object.keys(all) as (keyof typeof all)[];
    return {
      name,
      terms: Object.fromEntries(sides.map((side) => [side, at(all[side] ?? [])])),
      staying: sides.filter((side) => all[side]?.some((cell) => staying.has(cell))),
      asked: askedIn(shown, cells),
    };
  };
  const places = Array.from({ length: regions }, (_, region) => region).filter(
    (region) => !joined.includes(region),
  );
  const cellsOfSide = (side: 'sales' | 'marketing') => [
    ...(regions === 0 ? [cellOf({ side, region: null })] : places.map((region) => cellOf({ side, region }))),
    ...(joined.length > 0 ? [joinedCellOf(side)] : []),
  ];
  return [
    group(null, cellsOfSide, cellOf({ side: 'observer', region: null })),
    ...places.map((region) =>
      group(regionNames(regions)[region] ?? '', (side) => [cellOf({ side, region })]),
    ),
    ...(joined.length > 0 ? [group(SMALLER, (side) => [joinedCellOf(side)])] : []),
  ];
}

/**
 * Every sum that anybody was ever shown, found in what was sent, with the people who must be in it.
 * @returns also the scopes of the final release, where a list says how many were asked; and what is not explained by
 *   them: a scope with any figure that does not follow from those people's answers
 */
export function sumsIn(
  set: QuestionSet,
  regions: number,
  minimumGroupSize: number,
  { shown }: Played,
): { sums: Sum[]; asked: AskedScope[]; unexplained: string[] } {
  const [sums, asked, unexplained]: [Sum[], AskedScope[], string[]] = [[], [], []];
  const rules = { set, regions, minimumGroupSize };
  for (const [number, release] of shown.entries()) {
    const scopes = JSON.parse(release.json) as Scope[];
    const believed = believedIn(release, regions).map(({ terms, ...scope }) => ({
      ...scope,
      terms,
      group: {
        sales: counted(set, terms.sales ?? []),
        marketing: counted(set, terms.marketing ?? []),
        ...(terms.observer && { observer: counted(set, terms.observer) }),
      },
    }));
    const named = believed.filter(({ name }) => name !== null && name !== SMALLER).map(({ group }) => group);
    const check =
      regions < 2
        ? undefined
        : { regions: named, withoutAny: release.final ? ('go-without' as const) : ('wait' as const) };
    const expected = believed.map(({ name, group, staying, asked }, index) => ({
      ...scopeOf(rules, name, group, {
        check: name === null ? check : undefined,
        final: release.final,
        // Whether it may be told is for the attack to find out; here, that what is told follows from the list.
        invited: scopes[index] && tellsOfAsked(scopes[index]) ? asked : undefined,
        joined:
          name === SMALLER ? release.joined.map((region) => regionNames(regions)[region] ?? '') : undefined,
      }),
      ...(staying.length > 0 && { staying }),
    }));
    if (JSON.stringify(expected) !== release.json) unexplained.push(`release ${number}`);

    for (const [index, scope] of scopes.entries()) {
      const where = `release ${number}, ${scope.region ?? 'company'}`;
      const { terms = {}, asked: askedHere } = believed[index] ?? {};
      if (askedHere) asked.push({ scope, asked: askedHere });
      for (const side of ['sales', 'marketing', 'observer'] as const) {
        const people = terms[side] ?? [];
        if (scope.n[side] === undefined) {
          if (tellsOf(scope, side)) unexplained.push(`${where}, hidden ${side}`);
          continue;
        }
        if (!tellsExactly(set, scope, side, people)) unexplained.push(`${where}, ${side}`);
        sums.push({ where: `${where}, ${side}`, terms: people });
      }
    }
  }
  return { sums, asked, unexplained };
}

/** Whether a scope shows anything of a side. */
const tellsOf = (scope: Scope, side: Side): boolean =>
  scope.score[side] !== undefined ||
  (side !== 'observer' && Object.keys(scope.awareness?.[side] ?? {}).length > 0) ||
  scope.subjects.some((subject) => subject[side] !== undefined || subject.answers?.[side] !== undefined);

/** Whether n and the counts of every statement are those of these people, one by one. */
function tellsExactly(set: QuestionSet, scope: Scope, side: Side, terms: readonly Term[]): boolean {
  const counts = set.statements.map(({ id }, place) => {
    const counted = scope.subjects.find((subject) => subject.kind === 'statement' && subject.id === id)
      ?.answers?.[side];
    const given = [1, 2, 3, 4, 5, null].map(
      (answer) => terms.filter(({ answers }) => answers[place] === answer).length,
    );
    return counted === undefined || counted.join() === given.join();
  });
  return scope.n[side] === terms.length && counts.every(Boolean) && tellsViews(scope, side, terms);
}

/** Whether the counts of both awareness questions are those of these people, one by one. */
function tellsViews(scope: Scope, side: Side, terms: readonly Term[]): boolean {
  if (side === 'observer') return true;
  return (['A1', 'A2'] as const).every((question) =>
    Object.entries(scope.awareness?.[side][question] ?? {}).every(
      ([option, people]) =>
        terms.filter(({ awareness }) => awareness?.[question] === option).length === people,
    ),
  );
}
