import { useI18n } from '../../../app/i18n/useI18n.ts';
import { SureDifference } from '../../../ui/SureDifference.tsx';
import type { Shown } from '../shown.ts';
import styles from './sheet.module.css';
import { sureSentences } from './sureSentences.ts';

const SHOWN = 3;

/** What the sides surely see differently, in words; else that nothing is sure. */
export function SheetSure({ shown }: { shown: Shown }) {
  const i18n = useI18n();
  const { t } = i18n;
  const { sales, marketing } = shown.scope.level;
  // With one side alone nothing can be compared, and the headline says so.
  if (sales === undefined || marketing === undefined) return null;
  const all = sureSentences(i18n, shown);
  const others = all.length - SHOWN;
  return (
    <section className={styles.part}>
      <h2>{t('onePage.sure')}</h2>
      {all.length === 0 ? (
        <p>{t(shown.isPreliminary ? 'onePage.sure.early' : 'onePage.sure.none')}</p>
      ) : (
        <ul className={styles.sure}>
          {all.slice(0, SHOWN).map(({ id, text, higher, by }) => (
            <li key={id}>
              <span>{text}</span>
              <SureDifference side={higher} name={t(`side.${higher}`)} by={by} />
            </li>
          ))}
        </ul>
      )}
      {others > 0 && <p className={styles.quiet}>{t('onePage.sure.more', { count: others })}</p>}
    </section>
  );
}
