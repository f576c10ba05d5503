import { asIs } from '../../../app/i18n/asIs.ts';
import type { I18n } from '../../../app/i18n/i18n.ts';
import { confidenceWords, roundWords } from '../../../app/picture/aroundWords.ts';
import type { Around } from '../../../app/picture/PaperPage.tsx';
import type { CaseData } from '../caseData.ts';
import { askedText, whereOf } from '../subjects.ts';

/** What a saved picture of a case says around it: about what, where and in which round, and of which day its figures are. */
export function aroundCase(
  i18n: Pick<I18n, 't' | 'locale' | 'date'>,
  { item, round, questions }: Pick<CaseData, 'item' | 'round' | 'questions'>,
): Around {
  const about = askedText(questions, item.subject) ?? i18n.t('case.overall');
  return {
    head: [asIs(about), asIs(whereOf(i18n, item)), roundWords(i18n, { round })].join(' · '),
    foot: confidenceWords(i18n, { round, releasedAt: item.figuresAt }),
  };
}
