import { SideName } from '../../../app/i18n/SideName.tsx';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { SideSign } from '../../../ui/SideSign.tsx';
import bars from '../../../ui/bars/bars.module.css';
import styles from './pictureHead.module.css';

const sides = ['sales', 'marketing'] as const;
const looks = [
  ['strong', 'results.legend.strong'],
  ['weak', 'results.legend.weak'],
] as const;

interface Props {
  /** Whether any difference is marked below. */
  readonly compared: boolean;
}

/** What the signs of the picture mean, and which way is which: for the eye, because each row says it in words. */
export function PictureHead({ compared }: Props) {
  const { t } = useI18n();
  return (
    <div className={styles.head} aria-hidden>
      <ul className={styles.legend}>
        {sides.map((side) => (
          <li key={side}>
            <SideName side={side} />
          </li>
        ))}
        {looks.map(([look, word]) => (
          <li key={look}>
            {sides.map((side) => (
              <span key={side} className={`${styles.swatch} ${bars[side]} ${bars.part} ${bars[look]}`} />
            ))}
            {t(word)}
          </li>
        ))}
        <li>
          <span className={`${styles.swatch} ${bars.part} ${bars.neither}`} />
          {t('answer.3')}
        </li>
      </ul>
      <div className={styles.columns}>
        <span>{t('results.col.statement')}</span>
        <span className={styles.ends}>
          <span>{t('case.bar.disagree')}</span>
          <span>{t('case.bar.agree')}</span>
        </span>
        <span className={`${styles.ends} ${styles.interval}`}>
          {compared && (
            <>
              <span>
                <SideSign side="marketing" /> {t('results.higher')}
              </span>
              <span>
                {t('results.higher')} <SideSign side="sales" />
              </span>
            </>
          )}
        </span>
        <span className={styles.difference}>{t('results.col.difference')}</span>
      </div>
    </div>
  );
}
