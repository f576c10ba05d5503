import type { ComparedFigure, Of, Relation } from '../../../../assessment/compare/compareTwo.ts';
import type { Questions } from '../../../../contract/questionSets.ts';
import { listed, sizeOf } from '../../../app/i18n/figures.ts';
import type { I18n } from '../../../app/i18n/i18n.ts';
import { inUnits } from '../figures.ts';
import type { Figures } from './groups.ts';

/** Two groups beside each other, and what may be said of them. */
export interface Pair {
  readonly names: readonly [string, string];
  readonly figures: readonly [Figures, Figures];
  readonly of: Of;
  readonly relation: Relation;
  readonly compared: readonly ComparedFigure[];
}

/** Names that a sentence can hold. */
const MOST_NAMES = 3;

const scoreOf = ({ score, level }: Figures, of: Of) => {
  const whose = of === 'both' ? 'company' : of;
  const [value, reached] = [score[whose], level[whose]];
  return value === undefined || reached === undefined ? undefined : { value, reached };
};

/** The sentence under the title: what is sure of the whole, else where both stand and that it is not clear. */
export function pairWords(i18n: I18n, pair: Pair, questions: Questions): string {
  const { t, tenth } = i18n;
  const [a, b] = pair.figures.map((figures) => scoreOf(figures, pair.of));
  const [first, second] = pair.names;
  const hidden = [!a && first, !b && second].filter((name) => typeof name === 'string');
  if (!a || !b) return t('compare.hidden', { names: listed(i18n.locale, hidden) });

  const both = t('compare.stand', {
    first,
    firstScore: tenth(a.value),
    firstLevel: t(`level.${a.reached}.name`),
    second,
    secondScore: tenth(b.value),
    secondLevel: t(`level.${b.reached}.name`),
  });
  const whole = pair.compared.find(({ kind }) => kind === 'overall');
  if (!whole) return [both, t('compare.otherQuestions')].join(' ');
  switch (whole.verdict) {
    case 'higher':
    case 'lower':
      return [
        t('compare.sure', {
          higher: whole.verdict === 'higher' ? first : second,
          points: sizeOf(i18n, inUnits(whole, whole.difference ?? 0)),
        }),
        both,
      ].join(' ');
    case 'small':
      return [both, t('compare.small')].join(' ');
    case 'unclaimed':
    case 'hidden':
      return both;
    case 'not-clear':
      return [both, t('compare.unclear'), ...narrower(i18n, pair, questions)].join(' ');
  }
}

/** Areas of which a difference is sure, although that of the whole is not. */
function narrower({ t, locale }: I18n, { compared }: Pair, { areas }: Questions): string[] {
  const sure = compared.filter(({ kind, verdict }) => kind === 'area' && /^(higher|lower)$/.test(verdict));
  const names = areas.filter(({ id }) => sure.some((one) => one.id === id)).map(({ name }) => name);
  if (names.length === 0) return [];
  return [
    names.length > MOST_NAMES
      ? t('compare.sureAreas.many', { count: names.length })
      : t('compare.sureAreas', { areas: listed(locale, names) }),
  ];
}

/** Why no difference is named, or when one is. */
export function pairNote({ t }: Pick<I18n, 't'>, { of, relation }: Pair): string {
  if (of !== 'both' && relation === 'apart') return t('compare.note.side');
  if (of !== 'both' && relation === 'rounds') return t('compare.note.sideRounds');
  return t(`compare.note.${relation}`);
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
