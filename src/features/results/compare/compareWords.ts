import {
  isSure,
  isTested,
  type ComparedFigure,
  type Of,
  type Relation,
} from '../../../../assessment/compare/compareTwo.ts';
import type { Verdict } from '../../../../assessment/compare/sideVerdict.ts';
import { nameInSentence } from '../../../../assessment/texts/nameInSentence.ts';
import type { Questions } from '../../../../contract/questionSets.ts';
import { listed, listedNames } from '../../../app/i18n/figures.ts';
import type { I18n } from '../../../app/i18n/i18n.ts';
import type { Figures, Group } from './groups.ts';

/** Two groups beside each other, and what may be said of them. */
export interface Pair {
  readonly names: readonly [string, string];
  readonly kinds: readonly [Group['kind'], Group['kind']];
  /** Whether figures of a round whose final ones are still to come are among them. */
  readonly open: boolean;
  readonly figures: readonly [Figures, Figures];
  readonly of: Of;
  readonly relation: Relation;
  readonly compared: readonly ComparedFigure[];
}

/** Both names for a sentence in which other words stand beside them. */
export const namesInWords = (
  { locale }: Pick<I18n, 'locale'>,
  { names: [first, second] }: Pick<Pair, 'names'>,
) => ({
  first: nameInSentence(locale, first),
  second: nameInSentence(locale, second),
});

const scoreOf = ({ score, level }: Figures, of: Of) => {
  const whose = of === 'both' ? 'company' : of;
  const [value, reached] = [score[whose], level[whose]];
  return value === undefined || reached === undefined ? undefined : { value, reached };
};

/** The sentence under the title: where both stand, and of how many statements a difference is sure. */
export function pairWords(i18n: I18n, pair: Pair): string {
  const { t, tenth } = i18n;
  const [a, b] = pair.figures.map((figures) => scoreOf(figures, pair.of));
  const [first, second] = pair.names;
  const hidden = [!a && first, !b && second].filter((name) => typeof name === 'string');
  if (!a || !b) return t('compare.hidden', { names: listedNames(i18n.locale, hidden) });

  const both = t('compare.stand', {
    first,
    firstScore: tenth(a.value),
    firstLevel: t(`level.${a.reached}.name`),
    second,
    secondScore: tenth(b.value),
    secondLevel: t(`level.${b.reached}.name`),
  });
  const whole = pair.compared.some(({ kind }) => kind === 'overall');
  return [both, ...(whole ? [] : [t('compare.otherQuestions')]), ...sureWords(i18n, pair)].join(' ');
}

/** In how many statements a difference is sure; nothing where none is tested. */
function sureWords({ t }: I18n, { compared, relation, open }: Pair): string[] {
  const tested = compared.filter(({ kind }) => isTested(relation, kind));
  if (tested.length === 0) return [];
  const count = tested.filter(isSure).length;
  if (count > 0) return [t('compare.sure', { count })];
  return [t(open ? 'compare.early' : 'compare.unclear')];
}

/** How a verdict that names no difference is told, on the screen and in files. */
export function unsaid(
  { t }: Pick<I18n, 't'>,
  verdict: Exclude<Verdict, 'higher' | 'lower'>,
  open: boolean,
): string {
  switch (verdict) {
    case 'not-clear':
      return t(open ? 'results.difference.early' : 'results.difference.unclear');
    case 'unclaimed':
      return t('compare.notTested');
    case 'hidden':
      return t('results.difference.none');
  }
}

/** Why no difference is named, or when one is. */
export function pairNote({ t }: Pick<I18n, 't'>, { of, relation }: Pair): string {
  const tested = isTested(relation, 'statement');
  return tested && of !== 'both' ? t('compare.note.side') : t(`compare.note.${relation}`);
}

/** What is established in both groups by itself: areas about which Sales and Marketing differ in the same direction. */
export function inCommon(i18n: I18n, { figures: [first, second] }: Pair, { areas }: Questions): string[] {
  const higherIn = ({ subjects }: Figures, id: string) => {
    const area = subjects.find((one) => one.kind === 'area' && one.id === id);
    if (!area?.differ || area.sales === undefined || area.marketing === undefined) return null;
    return area.sales > area.marketing ? 'sales' : 'marketing';
  };
  return (['sales', 'marketing'] as const).flatMap((side) => {
    const names = areas
      .filter(({ id }) => higherIn(first, id) === side && higherIn(second, id) === side)
      .map(({ name }) => name);
    if (names.length === 0) return [];
    const other = side === 'sales' ? 'marketing' : 'sales';
    const values = {
      higher: i18n.t(`side.${side}`),
      lower: i18n.t(`side.${other}`),
      areas: listed(i18n.locale, names),
    };
    return [i18n.t('compare.common', values)];
  });
}
