import { DELTA } from '../disagreement/decide.ts';
import { levelOf, POINTS, roundedDown } from '../level.ts';
import type { QuestionSet } from '../questionSet.ts';
import type { Summary, SummarySubject } from './summary.ts';

const sides = ['sales', 'marketing'] as const;
type Side = (typeof sides)[number];

/** Figures are rounded down to a tenth. */
const TENTH = 0.1;
/** Doubles of tenths do not add up exactly. */
const EXACTLY = 1e-9;
/** So far may the average of an area lie from that of its statements, because some could not judge all of them. */
const AREA_TOLERANCE = 0.3;
/**
 * So far may that of the whole. Everybody has answered four fifths at least, so a person's answer weighs at most a quarter
 * more in the one average than in the other: a fifth of the weight can lie elsewhere, on a scale that is 4 long.
 */
const OVERALL_TOLERANCE = 0.8;

/** The average of the averages of statements; undefined where one of them is not shown. */
function meanOf(statements: readonly SummarySubject[], side: Side): number | undefined {
  const shown = statements.map((statement) => statement[side]).filter((value) => value !== undefined);
  return shown.length === 0 || shown.length < statements.length
    ? undefined
    : shown.reduce((sum, value) => sum + value, 0) / shown.length;
}

const isNear = (value: number | undefined, other: number | undefined, tolerance: number): boolean =>
  value === undefined || other === undefined || Math.abs(value - other) <= tolerance + TENTH + EXACTLY;

/** Whether a side's average of an area follows from those of its statements, as far as these are shown. */
export function followsFromStatements(
  { statements }: QuestionSet,
  area: SummarySubject,
  figures: readonly SummarySubject[],
  side: Side,
): boolean {
  const own = new Set(statements.filter((one) => one.area === area.id).map(({ id }) => id));
  return isNear(
    area[side],
    meanOf(
      figures.filter(({ id }) => own.has(id)),
      side,
    ),
    AREA_TOLERANCE,
  );
}

/** What does not fit together in a summary: the places, as paths. Nothing where all of it does. */
export function contradictions(set: QuestionSet, summary: Summary): string[] {
  const { score, level, areas, statements } = summary;
  const wrong: string[] = [];
  const check = (fits: boolean, path: string) => !fits && wrong.push(path);
  const sameIds = (all: readonly { id: string }[], others: readonly { id: string }[]) =>
    all.length === others.length && all.every(({ id }, index) => id === others[index]?.id);

  check(sameIds(areas, set.areas), 'areas');
  check(sameIds(statements, set.statements), 'statements');
  check(score.sales !== undefined || score.marketing !== undefined, 'score');
  for (const whose of ['sales', 'marketing', 'company'] as const)
    check(
      level[whose] === (score[whose] === undefined ? undefined : levelOf(score[whose])),
      `level.${whose}`,
    );
  check(companyFits(summary), 'score.company');
  for (const side of sides)
    check(isNear(scaled(score[side]), meanOf(statements, side), OVERALL_TOLERANCE), `score.${side}`);
  check(differFits({ sales: scaled(score.sales), marketing: scaled(score.marketing) }, summary), 'differ');

  for (const [name, subjects] of [
    ['areas', areas],
    ['statements', statements],
  ] as const)
    for (const [index, subject] of subjects.entries()) {
      const path = `${name}[${index}]`;
      check(differFits(subject, subject), `${path}.differ`);
      for (const side of sides) {
        // A side that is not shown is shown nowhere.
        check(subject[side] === undefined || score[side] !== undefined, `${path}.${side}`);
        if (name === 'areas') check(followsFromStatements(set, subject, statements, side), `${path}.${side}`);
      }
    }
  return wrong;
}

const scaled = (score: number | undefined) => (score === undefined ? undefined : score / POINTS);

/** The company's score is the mean of the sides', each of them rounded down, and itself too. */
function companyFits({ score: { sales, marketing, company } }: Summary): boolean {
  if (sales === undefined || marketing === undefined) return company === undefined;
  const mean = (sales + marketing) / 2;
  return company !== undefined && company >= roundedDown(mean) - EXACTLY && company <= mean + TENTH + EXACTLY;
}

/** An established difference is no smaller than what matters. */
function differFits(
  { sales, marketing }: { readonly sales?: number | undefined; readonly marketing?: number | undefined },
  { differ }: { readonly differ: boolean },
): boolean {
  if (!differ) return true;
  return (
    sales !== undefined && marketing !== undefined && Math.abs(sales - marketing) >= DELTA - TENTH - EXACTLY
  );
}
