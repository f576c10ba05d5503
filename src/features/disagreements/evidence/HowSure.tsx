import { useI18n } from '../../../app/i18n/useI18n.ts';
import { momentOf } from '../../../app/i18n/moment.ts';
import { FoldOnPaper } from '../../../ui/FoldOnPaper.tsx';
import shared from '../disagreements.module.css';
import type { CaseData } from '../caseData.ts';
import styles from './evidence.module.css';
import { driftWords, sureFigures, sureWords } from './sureWords.ts';

/** How sure we are, in plain words, and the figures on demand. */
export function HowSure({ data: { item, leftOpen } }: { data: CaseData }) {
  const i18n = useI18n();
  const [sure, howMuch] = sureWords(i18n, item);
  const drift = driftWords(i18n, item);
  return (
    <div className={`${shared.aside} ${styles.sure}`}>
      <h3 className={styles.sureTitle}>{sure}</h3>
      <p className={shared.quiet}>{howMuch}</p>
      {drift !== null && <p className={shared.quiet}>{drift}</p>}
      {item.figuresAt !== null && (
        <p className={shared.quiet}>
          {i18n.t(item.figuresFinal ? 'case.asOfFinal' : 'case.asOf', {
            moment: momentOf(i18n.locale, item.figuresAt),
          })}
          {leftOpen && ` ${i18n.t('case.asOfLatched')}`}
        </p>
      )}
      <FoldOnPaper show={i18n.t('results.showFigures')} hide={i18n.t('results.hideFigures')}>
        <ul className={styles.figures}>
          {sureFigures(i18n, item).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </FoldOnPaper>
    </div>
  );
}
