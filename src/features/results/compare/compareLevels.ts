import type { Level } from '../../../../assessment/level.ts';
import type { I18n } from '../../../app/i18n/i18n.ts';
import { labelled } from '../../../app/i18n/labelled.ts';
import type { Figures } from '../../../app/picture/saveFigures.ts';
import type { Pair } from './compareWords.ts';
import { whyNotShown, type Asked } from './whyNotShown.ts';

/** Where one group stands: its unrounded score, 20 to 100, and level, or why they are not shown. */
type Standing = { readonly score: number; readonly level: Level } | { readonly why: string };

/** Whose score it is, in both groups. */
export interface LevelPair {
  readonly id: 'sales' | 'marketing' | 'company';
  readonly name: string;
  readonly stand: readonly [Standing, Standing];
}

/** Both sides and both together, in two groups. */
export function levelPairs(i18n: Pick<I18n, 't'>, pair: Pair, shown: Asked['shown']): LevelPair[] {
  const { t } = i18n;
  const standing = (at: 0 | 1, id: LevelPair['id']): Standing => {
    const [score, level] = [pair.figures[at].score[id], pair.figures[at].level[id]];
    if (score !== undefined && level !== undefined) return { score, level };
    const of = id === 'company' ? 'both' : id;
    const figure = { kind: 'overall', id: 'overall' };
    return { why: whyNotShown(i18n, { pair: { ...pair, of }, at, figure, shown }) };
  };
  const names = {
    sales: t('side.sales'),
    marketing: t('side.marketing'),
    company: t('results.together'),
  };
  return (['sales', 'marketing', 'company'] as const).map((id) => ({
    id,
    name: names[id],
    stand: [standing(0, id), standing(1, id)],
  }));
}

/** The same for a spreadsheet. What may not be shown is left empty, and says why where its level would stand. */
export function comparedLevels(
  i18n: Pick<I18n, 't' | 'locale'>,
  { names }: Pick<Pair, 'names'>,
  pairs: readonly LevelPair[],
): Figures {
  const { t } = i18n;
  return {
    head: [
      t('results.col.name'),
      ...names.flatMap((name) => [name, labelled(i18n, name, t('results.col.level'))]),
    ],
    rows: pairs.map(({ name, stand }) => [
      name,
      ...stand.flatMap((one) =>
        'why' in one ? [undefined, one.why] : [one.score, t(`level.${one.level}.name`)],
      ),
    ]),
  };
}
