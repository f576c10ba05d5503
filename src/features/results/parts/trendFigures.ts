import type { TrendItem } from '../../../../contract/trend.ts';
import { dayHere } from '../../../app/i18n/dayHere.ts';
import { sizeOf } from '../../../app/i18n/figures.ts';
import type { I18n } from '../../../app/i18n/i18n.ts';
import { labelled } from '../../../app/i18n/labelled.ts';
import { placeWords } from '../../../app/i18n/placeWords.ts';
import type { Figures } from '../../../app/picture/saveFigures.ts';
import type { Shown } from '../shown.ts';
import { movedBy } from '../since.ts';
import type { Scope } from '../view.ts';

const groups = ['sales', 'marketing', 'company'] as const;
const ofSide = ['people', 'score', 'level'] as const;
/** Of both together no count of people is published. */
const columns = { sales: ofSide, marketing: ofSide, company: ['score', 'level'] } as const;

/** How this round's score stands beside an earlier one's; empty where one of them is not shown. */
export function comparedWords(
  i18n: Pick<I18n, 't' | 'locale'>,
  scope: Pick<Scope, 'score'>,
  item: TrendItem,
): string {
  const { t } = i18n;
  const by = movedBy(scope, item);
  if (!item.sameQuestions) return t('trend.other');
  if (by === null) return '';
  if (Math.abs(by) < 0.05) return t('trend.change.same');
  return t(by > 0 ? 'trend.change.higher' : 'trend.change.lower', { points: sizeOf(i18n, by) });
}

/**
 * This round and those before it for a spreadsheet, one row a round and scope. What may not be shown is left empty, and says
 * so where its level would stand.
 * @param earlier the last one first
 */
export function trendFigures(
  i18n: Pick<I18n, 't' | 'locale'>,
  { scope, round }: Pick<Shown, 'scope' | 'round'>,
  earlier: readonly TrendItem[],
): Figures {
  const { t } = i18n;
  const names = { sales: t('side.sales'), marketing: t('side.marketing'), company: t('results.together') };
  const cells = ({ n, score, level }: Pick<TrendItem, 'n' | 'score' | 'level'>) =>
    groups.flatMap((of) => {
      const reached = level[of];
      const shown = score[of] !== undefined && reached !== undefined;
      return [
        ...(of === 'company' ? [] : [shown ? n[of] : undefined]),
        ...(shown ? [score[of], t(`level.${reached}.name`)] : [undefined, t('trend.hidden')]),
      ];
    });
  const place = placeWords(i18n, scope);
  return {
    head: [
      t('trend.round'),
      t('trend.closed'),
      t('results.col.region'),
      ...groups.flatMap((of) =>
        columns[of].map((what) => labelled(i18n, names[of], t(`results.col.${what}`))),
      ),
      t('trend.change'),
    ],
    rows: [
      [
        round.title,
        round.state === 'closed' ? dayHere(round.closesAt) : undefined,
        place,
        ...cells(scope),
        t('trend.this'),
      ],
      ...earlier.map((item) => [
        item.title,
        dayHere(item.closedAt),
        place,
        ...cells(item),
        comparedWords(i18n, scope, item),
      ]),
    ],
  };
}
