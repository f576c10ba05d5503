import { listed } from '../../../app/i18n/figures.ts';
import type { I18n } from '../../../app/i18n/i18n.ts';
import type { Scope } from '../view.ts';

const sides = ['sales', 'marketing'] as const;

/** What stands on the scale of the levels, in words. */
export interface ScaleWords {
  /** Whose score the one over the scale is. */
  readonly whose: string;
  /** What the dotted line is; null without one. */
  readonly last: string | null;
  /** The whole picture in one sentence. */
  readonly description: string;
}

/** @param last the company's score in the round before, where the two can be compared */
export function scaleWords(
  { t, tenth, locale }: Pick<I18n, 't' | 'tenth' | 'locale'>,
  { region, score, level }: Pick<Scope, 'region' | 'score' | 'level'>,
  last: number | undefined,
): ScaleWords {
  const whose = t(region === null ? 'results.company' : 'results.together');
  const part = (name: string, side: 'company' | 'sales' | 'marketing') => {
    const [value, reached] = [score[side], level[side]];
    return value === undefined || reached === undefined
      ? []
      : [t('results.scale.part', { name, score: tenth(value), level: t(`level.${reached}.name`) })];
  };
  // Named in full: where one side alone may be shown, nothing else on the scale is the company's.
  const lastWords = last === undefined ? null : t('trend.part', { score: tenth(last) });
  const parts = [
    ...part(whose, 'company'),
    ...sides.flatMap((side) => part(t(`side.${side}`), side)),
    ...(lastWords === null ? [] : [lastWords]),
  ];
  return { whose, last: lastWords, description: t('results.scale', { list: listed(locale, parts) }) };
}
