import { PersonProhibitedRegular } from '@fluentui/react-icons';
import { useI18n } from '../../app/i18n/useI18n.ts';
import page from '../../ui/page.module.css';
import styles from './people.module.css';
import type { Reach } from './reach.ts';

/** Whether messages reach somebody; where they do not, why and what helps. */
export function ReachWords({ reach }: { reach: Reach | undefined }) {
  const { t, day } = useI18n();
  switch (reach?.kind) {
    case undefined:
      return <span className={page.quiet}>{t('people.reach.none')}</span>;
    case 'reached':
      return (
        <span className={page.quiet}>
          {reach.at === null ? t('people.reach.arrives') : t('people.reach.reached', { date: day(reach.at) })}
        </span>
      );
    case 'waiting':
      return <span className={page.quiet}>{t('people.reach.waiting')}</span>;
    case 'unreachable':
      return (
        <span className={styles.unreachable}>
          <PersonProhibitedRegular fontSize={20} aria-hidden className={styles.warning ?? ''} />
          <span>
            <strong>{t('people.reach.unreachable')}</strong> {reach.remedy}
          </span>
        </span>
      );
  }
}
