import { broadestIn, establishedIn } from '../../../assessment/scope/established.ts';
import { verdictOf } from '../../../assessment/scope/verdict.ts';
import type { I18n } from '../../app/i18n/i18n.ts';
import { listed, listedNames, sizeOf } from '../../app/i18n/figures.ts';
import { placeWords } from '../../app/i18n/placeWords.ts';
import { apart } from './regions.ts';
import { areaIn, type Shown } from './shown.ts';
import type { Scope } from './view.ts';

/** Names that a sentence can hold. */
const MOST_NAMES = 3;
/** With fewer people of a side, being sure is rare. */
const FEW = 20;

/**
 * What comes under the title: whether the sides differ. It says so only where that is established; else it gives both
 * levels and says that it is not clear.
 * @param regions where the company is shown to somebody who sees them
 */
export function verdictText(i18n: I18n, shown: Shown, regions: readonly Scope[] = []): string {
  const { t } = i18n;
  const { scope, round, isPreliminary: open } = shown;
  const verdict = verdictOf(scope);
  const side = (name: 'sales' | 'marketing') => t(`side.${name}`);
  switch (verdict.kind) {
    case 'nothing-shown':
      return t(open ? 'results.nothingShown.open' : 'results.nothingShown.closed', {
        k: round.minimumGroupSize,
      });
    case 'one-side':
      return t(open ? 'results.missing.open' : 'results.missing.closed', {
        side: side(verdict.missing),
        k: round.minimumGroupSize,
      });
    case 'differ': {
      const lower = verdict.higher === 'sales' ? 'marketing' : 'sales';
      const values = { higher: side(verdict.higher), lower: side(lower) };
      const sentence =
        verdict.levels === 0
          ? t('results.differ.within', { ...values, points: sizeOf(i18n, verdict.points) })
          : t('results.differ.levels', { ...values, levels: verdict.levels });
      return [sentence, ...biggest(i18n, shown)].join(' ');
    }
    default: {
      const also = narrower(i18n, shown, regions);
      const whole = {
        'regional-mix': 'results.whole.mix',
        'no-material-gap': 'results.whole.small',
        'not-clear': open
          ? 'results.whole.early'
          : isFew(scope)
            ? 'results.whole.few'
            : 'results.whole.unclear',
      } as const;
      return [bothLevels(i18n, scope), t(whole[verdict.kind]), ...also].join(' ');
    }
  }
}

function bothLevels({ t, tenth }: I18n, { score, level }: Scope): string {
  const at = (side: 'sales' | 'marketing') => ({
    level: t(`level.${level[side] ?? 'undefined'}.name`),
    score: tenth(score[side] ?? 0),
  });
  const [sales, marketing] = [at('sales'), at('marketing')];
  return t('results.both', {
    sales: sales.score,
    salesLevel: sales.level,
    marketing: marketing.score,
    marketingLevel: marketing.level,
  });
}

/** Whether so few people of a side have answered that hardly any difference can be told from chance. */
const isFew = ({ n }: Scope): boolean => Math.min(n.sales ?? 0, n.marketing ?? 0) < FEW;

/** The area with the largest difference, where the sides differ as a whole and about that area too. */
function biggest({ t }: I18n, { scope, questions }: Shown): string[] {
  const [most] = scope.subjects
    .filter(({ kind, gap }) => kind === 'area' && gap !== undefined)
    .sort((a, b) => Math.abs(b.gap ?? 0) - Math.abs(a.gap ?? 0));
  const name = questions.areas.find(({ id }) => id === most?.id)?.name;
  return name === undefined || most?.status !== 'disagree' ? [] : [t('results.biggest', { area: name })];
}

/** What they do differ about, although it is not clear or not so as a whole. */
function narrower(i18n: I18n, { scope, round, questions }: Shown, regions: readonly Scope[]): string[] {
  const { t, locale } = i18n;
  const found = broadestIn(scope.subjects, areaIn(questions));
  const areas = questions.areas.filter(({ id }) => found.some((one) => one.kind === 'area' && one.id === id));
  const statements = found.filter(({ kind }) => kind === 'statement').length;
  const subjects = [
    ...few(
      i18n,
      areas.map(({ name }) => name),
    ),
    ...(statements === 0 ? [] : [t('results.statementCount', { count: statements })]),
  ];
  const where = apart(round, regions).filter((region) => establishedIn(region.subjects).length > 0);
  return [
    ...(subjects.length === 0 ? [] : [t('results.narrower', { subjects: listed(locale, subjects) })]),
    ...(where.length === 0
      ? []
      : [
          t('results.someRegions', {
            regions: listedNames(
              locale,
              few(
                i18n,
                where.map((region) => placeWords(i18n, region)),
              ),
            ),
          }),
        ]),
  ];
}

/** The first names, and how many more there are. */
function few({ t }: I18n, names: readonly string[]): string[] {
  if (names.length <= MOST_NAMES) return [...names];
  return [...names.slice(0, MOST_NAMES), t('results.more', { count: names.length - MOST_NAMES })];
}
