import { answersNeeded, type QuestionSet } from '../../assessment/questionSet.ts';
import type { Scope } from '../../assessment/scope.ts';
import type { Analysis } from '../analyse/analysis.ts';
import { disagreements, whereOf } from './disagreementText.ts';
import { fewerThan, people } from './figures.ts';
import { headline } from './headline.ts';
import type { Paint } from './paint.ts';
import { reliabilityText } from './reliabilityText.ts';
import { fitted, WIDTH, wrapped } from './table.ts';
import { areaTable, levelTable, regionTable } from './tables.ts';

/** The whole analysis for a person at a terminal of 80 columns: a sentence first, tables second. */
export function analysisText(
  { scopes, skipped, reliability, people: n, minimumGroupSize }: Analysis,
  set: QuestionSet,
  regionNames: readonly string[],
  paint: Paint,
): string {
  const [company, ...regions] = scopes;
  if (!company) throw new RangeError('analysisText requires the scope of the whole company');
  const title = (text: string) => ['', paint.strong(fitted(text, WIDTH))];
  const found = disagreements(scopes, set, paint);
  const notes = [
    ...mixNotes(scopes, set),
    ...regionNotes(company, regions),
    ...hiddenNotes(scopes, minimumGroupSize),
  ];

  const lines = [
    ...wrapped(headline(company, set, minimumGroupSize)).map(paint.strong),
    ...wrapped(fileText(n, skipped, regionNames.length, set)).map(paint.quiet),
    ...title('Whole company'),
    ...levelTable(company, minimumGroupSize, paint),
    '',
    ...areaTable(company, set, minimumGroupSize, paint),
    ...(regions.length === 0 ? [] : [...title('Regions'), ...regionTable(regions, minimumGroupSize, paint)]),
    ...title('Where the sides disagree'),
    ...(found.length > 0
      ? found
      : wrapped('No disagreement is established. That does not prove that there is none.', 2)),
    ...notes.flatMap((note) => wrapped(note, 2)),
    ...title('How well the questions measured'),
    ...reliabilityText(reliability, paint),
  ];
  return `${lines.join('\n').replace(/\n{3,}/g, '\n\n')}\n`;
}

function fileText(n: number, skipped: number, regions: number, set: QuestionSet): string {
  const where = regions === 0 ? '' : ` in ${regions === 1 ? 'one region' : `${regions} regions`}`;
  const rule = `fewer than ${answersNeeded(set)} of ${set.statements.length} statements answered`;
  const left = skipped === 0 ? '' : ` Left out: ${people(skipped)} with ${rule}.`;
  return `${people(n)}${where}.${left}`;
}

/** Differences that the regions alone make: no disagreement, and worth knowing. */
function mixNotes(scopes: readonly Scope[], set: QuestionSet): string[] {
  const names = scopes
    .flatMap(({ subjects }) => subjects)
    .filter(({ regionalMix }) => regionalMix)
    .map(({ kind, id }) => (kind === 'area' ? (set.areas.find((area) => area.id === id)?.name ?? id) : id));
  return names.length === 0
    ? []
    : [
        `From the mix of regions alone: ${names.join(', ')}. Company-wide the averages differ, within the regions they do not; the sides are spread differently over the regions.`,
      ];
}

/** Why the regions could not be used to look behind a company-wide disagreement. */
function regionNotes(company: Scope, regions: readonly Scope[]): string[] {
  const compared = regions.some(({ score }) => score.sales !== undefined && score.marketing !== undefined);
  const found = company.subjects.some(({ status }) => status === 'disagree');
  return regions.length >= 2 && found && !compared
    ? [
        'No region shows both sides, so it could not be looked at whether the mix of regions makes the company-wide differences.',
      ]
    : [];
}

/** Hidden groups are explained: their answers count all the same. */
function hiddenNotes(scopes: readonly Scope[], minimumGroupSize: number): string[] {
  const hidden = scopes.flatMap((scope) =>
    (['sales', 'marketing'] as const)
      .filter((side) => scope.n[side] === undefined)
      .map((side) => `${whereOf(scope)}, ${side === 'sales' ? 'Sales' : 'Marketing'}`),
  );
  const partly = scopes.some(
    ({ n, subjects }) =>
      n.sales !== undefined &&
      n.marketing !== undefined &&
      subjects.some(({ status }) => status === 'hidden'),
  );
  return [
    ...(hidden.length === 0
      ? []
      : [
          `Hidden (${fewerThan(minimumGroupSize)} people): ${hidden.join('; ')}. Their answers count in the larger groups.`,
        ]),
    ...(partly
      ? [
          `A statement or area that ${fewerThan(minimumGroupSize)} people of a side could judge is hidden too.`,
        ]
      : []),
  ];
}
