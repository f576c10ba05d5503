import { AsAsked } from '../../../app/i18n/AsAsked.tsx';
import { sizeOf } from '../../../app/i18n/figures.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { playFor } from '../parts/playFor.ts';
import type { Shown } from '../shown.ts';
import { textOf } from '../statements/textOf.ts';
import styles from './sheet.module.css';

const SHOWN = 3;

/** Where a point would be easiest to win, and what to do for it. */
export function SheetMoves({ shown }: { shown: Shown }) {
  const i18n = useI18n();
  const { t, locale, language } = i18n;
  const percent = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const offered = new Set<string>();
  return (
    <section className={styles.part}>
      <h2>{t('results.moveUp')}</h2>
      <p className={styles.quiet}>{t('results.moveUp.note')}</p>
      <ol className={styles.moves}>
        {shown.scope.moveUp.slice(0, SHOWN).map(({ id, share, gain }) => {
          const play = playFor(shown, id, language, offered);
          const text = textOf(shown.questions, id);
          return (
            <li key={id}>
              <p className={styles.move}>{play ? play.title : <AsAsked>{text}</AsAsked>}</p>
              {play && (
                <p className={`${styles.quiet} ${styles.clamped}`}>
                  <AsAsked>{text}</AsAsked>
                </p>
              )}
              <p className={styles.quiet}>
                {t('results.moveUp.gain', {
                  percent: percent.format(100 * share),
                  points: sizeOf(i18n, gain),
                })}
              </p>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
