import { answersNeeded, type QuestionSet } from '../../assessment/questionSet.ts';
import type { Scope } from '../../assessment/scope/scope.ts';
import type { Analysis } from '../analyse/analysis.ts';
import { disagreements, whereOf } from './disagreementText.ts';
import { fewerThan, people, sideNames } from './figures.ts';
import { headline } from './headline.ts';
import type { Paint } from './paint.ts';
import { quietText } from './quietText.ts';
import { reliabilityText } from './reliabilityText.ts';
import { fitted, WIDTH, wrapped } from './table.ts';
import { areaTable, levelTable, regionTable } from './tables.ts';

/** The whole analysis for a person at a terminal of 80 columns: a sentence first, tables second. */
export function analysisText(
  { scopes, findings, skipped, reliability, people: n, minimumGroupSize }: Analysis,
  set: QuestionSet,
  regionNames: readonly string[],
  paint: Paint,
): string {
  const [company, ...all] = scopes;
  // A single region counts as none: it would say everything twice.
  const regions = all.length > 1 ? all : [];
  if (!company) throw new RangeError('analysisText requires the scope of the whole company');
  const title = (text: string) => ['', paint.strong(fitted(text, WIDTH))];
  const printed = [company, ...regions];
  const found = disagreements(printed, set, paint);
  const notes = [
    ...mixNotes(printed, set),
    ...regionNotes(company, regions),
    ...hiddenNotes(printed, minimumGroupSize),
  ];

  const head = [
    ...wrapped(headline(company, regions, set, minimumGroupSize)).map(paint.strong),
    ...wrapped(fileText(n, skipped, regionNames.length, set)).map(paint.quiet),
  ];
  // Tables of nothing but "hidden" would say the same twenty times.
  if (!printed.some((scope) => Object.keys(scope.n).length > 0)) return `${head.join('\n')}\n`;

  const lines = [
    ...head,
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
    ...(findings.length === 0 ? [] : [...title('Also worth knowing'), ...quietText(findings, set)]),
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

/** Names that a note can hold. */
const MOST_NAMES = 6;

/** Hidden groups are explained: their answers count all the same. */
function hiddenNotes(scopes: readonly Scope[], minimumGroupSize: number): string[] {
  const hidden = (['sales', 'marketing'] as const).flatMap((side) => {
    const where = scopes.filter(({ n }) => n[side] === undefined).map(whereOf);
    if (where.length === 0) return [];
    const more = where.length > MOST_NAMES ? ` and ${where.length - MOST_NAMES} more` : '';
    return [
      `Hidden, ${sideNames[side]}: ${where.slice(0, MOST_NAMES).join(', ')}${more} (${fewerThan(minimumGroupSize)} people).`,
    ];
  });
  const partly = scopes.some(
    ({ n, subjects }) =>
      n.sales !== undefined &&
      n.marketing !== undefined &&
      subjects.some(({ status }) => status === 'hidden'),
  );
  return [
    ...hidden,
    ...(hidden.length > 0 && scopes.length > 1
      ? ['Their answers count in the figures of larger groups.']
      : []),
    ...(partly ? [`What ${fewerThan(minimumGroupSize)} people of a side could judge is hidden too.`] : []),
  ];
}
