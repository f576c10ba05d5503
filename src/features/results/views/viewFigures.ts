import { levels } from '../../../../assessment/level.ts';
import type { I18n } from '../../../app/i18n/i18n.ts';
import type { Figures } from '../../../app/picture/saveFigures.ts';
import type { Scope } from '../view.ts';

export type Awareness = NonNullable<Scope['awareness']>;
export const sides = ['sales', 'marketing'] as const;
export const otherOf = (side: (typeof sides)[number]) => (side === 'sales' ? 'marketing' : 'sales');
export const divideAnswers = ['yes', 'no', 'not-sure'] as const;

/** The figures behind the picture, one number a row: what cannot be shown is left empty. */
export function viewFigures({ t }: Pick<I18n, 't'>, awareness: Awareness): Figures {
  const question = (side: (typeof sides)[number]) =>
    t('views.expects', { side: t(`side.${side}`), other: t(`side.${otherOf(side)}`) });
  return {
    head: [t('views.col.what'), t('views.col.answer'), t('results.col.people')],
    rows: sides.flatMap((side) => {
      const { A1, A2, levels: own } = awareness[side];
      return [
        ...levels.map((level) => [question(side), t(`level.${level}.name`), A1?.[level]]),
        [question(side), t('awareness.no-idea'), A1?.['no-idea']],
        ...levels.map((level) => [
          t('views.actual', { side: t(`side.${side}`) }),
          t(`level.${level}.name`),
          own?.[level],
        ]),
        ...divideAnswers.map((answer) => [
          `${t('views.A2')} ${t(`side.${side}`)}`,
          t(`awareness.${answer}`),
          A2?.[answer],
        ]),
      ];
    }),
  };
}
