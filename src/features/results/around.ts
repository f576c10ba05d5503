import { asIs } from '../../app/i18n/asIs.ts';
import type { I18n } from '../../app/i18n/i18n.ts';
import { placeWords } from '../../app/i18n/placeWords.ts';
import type { Around } from '../../app/picture/PaperPage.tsx';
import { answeredWords } from './overview/answeredWords.ts';
import type { Shown } from './shown.ts';

/**
 * What paper says around these figures: of whom and of which round they are, how many answered, and that they are
 * confidential.
 */
export function aroundPaper(i18n: Pick<I18n, 't' | 'locale' | 'date'>, shown: Shown): Around {
  const answered = answeredWords(i18n, shown);
  const words = answered === null ? [] : [i18n.t('onePage.answered', { people: answered })];
  return {
    head: `${asIs(placeWords(i18n, shown.scope))} · ${roundWords(i18n, shown)}`,
    foot: [...words, confidenceWords(i18n, shown)].join(' '),
  };
}

const dayOf = ({ date }: Pick<I18n, 'date'>, instant: string) => date(instant.slice(0, 10));

/** The round, and when it closed or will; with the year, because paper is kept. */
export const roundWords = (i18n: Pick<I18n, 't' | 'date'>, { round }: Pick<Shown, 'round'>): string =>
  i18n.t(round.state === 'closed' ? 'results.line.closed' : 'results.line.open', {
    title: asIs(round.title),
    date: dayOf(i18n, round.closesAt),
  });

/** How small a group may be, and of which day its figures are. */
export const confidenceWords = (
  i18n: Pick<I18n, 't' | 'date'>,
  { round, releasedAt }: Pick<Shown, 'round' | 'releasedAt'>,
): string =>
  `${i18n.t('onePage.confidential', { k: round.minimumGroupSize })} ${i18n.t('onePage.figuresOf', { date: dayOf(i18n, releasedAt) })}`;
