import { levelOf, levels } from '../../../assessment/level.ts';
import { verdictOf } from '../../../assessment/scope/verdict.ts';
import type { I18n } from '../../app/i18n/i18n.ts';
import { sizeOf } from '../../app/i18n/figures.ts';
import { placeWords } from '../../app/i18n/placeWords.ts';
import { nextLevel } from './figures.ts';
import type { Shown } from './shown.ts';
import type { Scope } from './view.ts';

/** From so many levels between the sides on, the one in the middle is nobody's view. */
const FAR_APART = 2;

type Titled = Pick<Shown, 'scope' | 'isPreliminary'>;

/**
 * The sentence that a page opens with, such as "Defined, and 3.2 points from Aligned." For whoever reads nothing else:
 * where the sides stand two levels apart or more it names both, and says so where that is not sure.
 */
export function titleOf(i18n: I18n, shown: Titled): string {
  const { scope } = shown;
  const sentence = farApart(i18n, shown) ?? levelSentence(i18n, scope);
  return scope.region === null
    ? sentence
    : i18n.t('results.title.region', { region: placeWords(i18n, scope), sentence });
}

/** Both sides by name, where they are two levels or more apart; else null. */
function farApart({ t }: I18n, { scope, isPreliminary }: Titled): string | null {
  const { sales, marketing } = scope.level;
  if (sales === undefined || marketing === undefined) return null;
  if (Math.abs(levels.indexOf(sales) - levels.indexOf(marketing)) < FAR_APART) return null;
  const values = { sales: t(`level.${sales}.name`), marketing: t(`level.${marketing}.name`) };
  switch (verdictOf(scope).kind) {
    case 'differ':
      return t('results.title.apart.sure', values);
    case 'regional-mix':
      return t('results.title.apart.mix', values);
    default:
      return t(isPreliminary ? 'results.title.apart.early' : 'results.title.apart.unclear', values);
  }
}

function levelSentence(i18n: I18n, { score, level }: Scope): string {
  const { t } = i18n;
  if (score.company === undefined) {
    const side = level.sales === undefined ? 'marketing' : 'sales';
    const reached = level[side];
    return reached === undefined
      ? t('results.title.nothing')
      : t('results.title.side', { side: t(`side.${side}`), level: t(`level.${reached}.name`) });
  }
  const reached = t(`level.${levelOf(score.company)}.name`);
  const next = nextLevel(score.company);
  return next
    ? t('results.title.next', {
        level: reached,
        points: sizeOf(i18n, next.points),
        next: t(`level.${next.level}.name`),
      })
    : t('results.title.top', { level: reached });
}
