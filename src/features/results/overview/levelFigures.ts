import type { Level } from '../../../../assessment/level.ts';
import type { I18n } from '../../../app/i18n/i18n.ts';
import type { Figures } from '../../../app/picture/saveFigures.ts';
import { whyHidden, type Shown } from '../shown.ts';

/** Whose level it is, from how many people, or why it is not shown. */
export interface LevelRow {
  readonly id: 'sales' | 'marketing' | 'company' | 'observer';
  readonly name: string;
  /** Unrounded, 20 to 100; null where it may not be shown. */
  readonly reached: { readonly score: number; readonly level: Level } | null;
  readonly people: number | undefined;
  /** Empty where it is shown. */
  readonly why: string;
}

/** Both sides, always, and whoever is shown besides them. */
export function levelRows({ t }: Pick<I18n, 't'>, shown: Shown): LevelRow[] {
  const { scope, round } = shown;
  const names = {
    sales: t('side.sales'),
    marketing: t('side.marketing'),
    company: t('results.together'),
    observer: t('results.observers'),
  };
  return (['sales', 'marketing', 'company', 'observer'] as const).flatMap((id): LevelRow[] => {
    const [people, score, level] = [scope.n[id], scope.score[id], scope.level[id]];
    const row = { id, name: names[id], people };
    if (score !== undefined && level !== undefined) return [{ ...row, reached: { score, level }, why: '' }];
    return id === 'sales' || id === 'marketing'
      ? [{ ...row, reached: null, why: t(whyHidden(shown, id), { k: round.minimumGroupSize }) }]
      : [];
  });
}

/** The same for a spreadsheet. What may not be shown is left empty, and says why where its level would stand. */
export function levelFigures(i18n: Pick<I18n, 't'>, shown: Shown): Figures {
  const { t } = i18n;
  return {
    head: [t('results.col.name'), t('results.col.people'), t('results.col.score'), t('results.col.level')],
    rows: levelRows(i18n, shown).map(({ name, people, reached, why }) => [
      name,
      reached ? people : undefined,
      reached?.score,
      reached ? t(`level.${reached.level}.name`) : why,
    ]),
  };
}
