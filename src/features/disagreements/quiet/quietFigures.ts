import { levelOfMean } from '../../../../assessment/level.ts';
import { listed } from '../../../app/i18n/figures.ts';
import type { I18n } from '../../../app/i18n/i18n.ts';
import type { SubjectId } from '../subjects.ts';
import type { SubjectFinding } from './quietGroups.ts';

/** The figures behind a finding in a line of words: averages with their level, or how many answered low and high. */
export function quietFigures(
  { t, tenth, locale }: Pick<I18n, 't' | 'tenth' | 'locale'>,
  finding: SubjectFinding,
  nameOf: (subject: SubjectId) => string,
  areaOf: (statement: string) => string | undefined,
): string {
  if (finding.kind === 'split-side') {
    const [one, two, three, four, five] = finding.answers;
    return t('cases.quiet.split.figures', {
      side: t(`side.${finding.side}`),
      disagree: one + two,
      neither: three,
      agree: four + five,
    });
  }
  const { sales, marketing } = finding;
  const includes = broadest(finding.includes, areaOf);
  const averages = t('cases.quiet.shared.figures', {
    sales: tenth(sales),
    marketing: tenth(marketing),
    level: t(`level.${levelOfMean(sales)}.name`),
  });
  if (includes.length === 0) return averages;
  return `${averages} ${t('cases.quiet.shared.within', { list: listed(locale, includes.map(nameOf)) })}`;
}

/** An area speaks for its statements. */
function broadest(
  subjects: readonly SubjectId[],
  areaOf: (statement: string) => string | undefined,
): SubjectId[] {
  const areas = new Set(subjects.flatMap(({ kind, id }) => (kind === 'area' ? [id] : [])));
  return subjects.filter(({ kind, id }) => kind === 'area' || !areas.has(areaOf(id) ?? ''));
}
