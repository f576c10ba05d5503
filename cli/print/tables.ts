import type { QuestionSet } from '../../assessment/questionSet.ts';
import { higherOf } from '../../assessment/scope/established.ts';
import type { Scope } from '../../assessment/scope/scope.ts';
import type { ScopeSubject } from '../../assessment/scope/scopeSubject.ts';
import { average, fewerThan, inUnits, levelNames, sideNames, size } from './figures.ts';
import type { Paint } from './paint.ts';
import { table, type Cell, type Row } from './table.ts';

const headCells = (row: readonly string[], paint: Paint): Row =>
  row.map((text): Cell => ({ text, paint: paint.quiet }));

const rowsOfPeople = [
  ['sales', 'Sales'],
  ['marketing', 'Marketing'],
  ['company', 'Both together'],
  ['observer', 'Observers'],
] as const;

/** People, score and level of each side. */
export function levelTable(scope: Scope, minimumGroupSize: number, paint: Paint): string[] {
  const hidden = fewerThan(minimumGroupSize);
  const rows = rowsOfPeople.flatMap(([side, name]): Row[] => {
    const [score, level, n] = [scope.score[side], scope.level[side], scope.n[side]];
    const label: Cell =
      side === 'sales' || side === 'marketing' ? { text: name, paint: paint[side] } : { text: name };
    if (score !== undefined && level !== undefined)
      return [[label, n === undefined ? '' : String(n), average(score), levelNames[level]]];
    // Regions do not show observers, and both sides together need both.
    return side === 'sales' || side === 'marketing'
      ? [[label, '', '', { text: hidden, paint: paint.quiet }]]
      : [];
  });
  return table(
    [{ width: 20 }, { width: 7, align: 'right' }, { width: 7, align: 'right' }, { width: 12 }],
    [headCells(['', 'People', 'Score', 'Level'], paint), ...rows],
  );
}

/** Each area's averages, and how sure it is that the sides differ. */
export function areaTable(scope: Scope, set: QuestionSet, minimumGroupSize: number, paint: Paint): string[] {
  const hidden = fewerThan(minimumGroupSize);
  const rows = scope.subjects
    .filter(({ kind }) => kind === 'area')
    .map((subject): Row => {
      const name = set.areas.find(({ id }) => id === subject.id)?.name ?? subject.id;
      const shown = (mean: number | undefined): Cell =>
        mean === undefined ? { text: hidden, paint: paint.quiet } : { text: average(mean) };
      return [name, shown(subject.sales), shown(subject.marketing), difference(subject, paint)];
    });
  return table(
    [{ width: 20 }, { width: 14, align: 'right' }, { width: 14, align: 'right' }, { width: 22 }],
    [headCells(['Average, 1 to 5', 'Sales', 'Marketing', 'Difference'], paint), ...rows],
  );
}

/** The side that rates higher and by how much, only where that is sure. */
export function difference(subject: ScopeSubject, paint: Paint): Cell {
  if (subject.regionalMix) return { text: 'mix of regions', paint: paint.quiet };
  if (subject.status === 'disagree' && subject.gap !== undefined) {
    const higher = higherOf(subject.gap);
    const text = `${sideNames[higher]} +${size(inUnits(subject, subject.gap))}`;
    return { text, paint: (padded) => paint.strong(paint[higher](padded)) };
  }
  const words = {
    hidden: 'hidden',
    undecided: 'not clear',
    'no-material-gap': 'too small to matter',
    disagree: '',
  } as const;
  return { text: words[subject.status], paint: paint.quiet };
}

/** One line a region: score and level of both sides. */
export function regionTable(regions: readonly Scope[], minimumGroupSize: number, paint: Paint): string[] {
  const cell = (scope: Scope, side: 'sales' | 'marketing'): Cell => {
    const [score, level] = [scope.score[side], scope.level[side]];
    return score === undefined || level === undefined
      ? { text: fewerThan(minimumGroupSize), paint: paint.quiet }
      : { text: `${average(score)} ${levelNames[level]}` };
  };
  const rows = regions.map((scope): Row => {
    const overall = scope.subjects.find(({ kind }) => kind === 'overall');
    return [
      scope.region ?? '',
      cell(scope, 'sales'),
      cell(scope, 'marketing'),
      overall ? difference(overall, paint) : '',
    ];
  });
  return table(
    [{ width: 24 }, { width: 17 }, { width: 17 }, { width: 14 }],
    [headCells(['Region', 'Sales', 'Marketing', 'Difference'], paint), ...rows],
  );
}
