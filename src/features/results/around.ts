import { asIs } from '../../app/i18n/asIs.ts';
import type { I18n } from '../../app/i18n/i18n.ts';
import { placeWords } from '../../app/i18n/placeWords.ts';
import { confidenceWords, roundWords } from '../../app/picture/aroundWords.ts';
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
