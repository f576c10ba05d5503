import type { Round } from '../../../contract/rounds.ts';
import { asIs } from '../i18n/asIs.ts';
import { dayHere } from '../i18n/dayHere.ts';
import type { I18n } from '../i18n/i18n.ts';

interface Dated {
  readonly round: Pick<Round, 'title' | 'state' | 'closesAt'>;
}
interface Released {
  readonly round: Pick<Round, 'minimumGroupSize'>;
  /** When the figures were released, ISO 8601; null: that is not known. */
  readonly releasedAt: string | null;
}

/** The round, and when it closed or will; with the year, because paper is kept. */
export const roundWords = (i18n: Pick<I18n, 't' | 'date'>, { round }: Dated): string =>
  i18n.t(round.state === 'closed' ? 'results.line.closed' : 'results.line.open', {
    title: asIs(round.title),
    date: i18n.date(dayHere(round.closesAt)),
  });

/** How small a group may be, and of which day its figures are. */
export function confidenceWords(i18n: Pick<I18n, 't' | 'date'>, { round, releasedAt }: Released): string {
  const confidential = i18n.t('onePage.confidential', { k: round.minimumGroupSize });
  return releasedAt === null
    ? confidential
    : `${confidential} ${i18n.t('onePage.figuresOf', { date: i18n.date(dayHere(releasedAt)) })}`;
}
