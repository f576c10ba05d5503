import { PersonProhibitedRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { ReachList } from '../../../contract/reach.ts';
import { wordFor } from '../../app/i18n/newerWords.ts';
import { useI18n } from '../../app/i18n/useI18n.ts';
import page from '../../ui/page.module.css';
import styles from './people.module.css';

type Reach = Pick<ReachList['items'][number], 'reason'>;

/** Whether messages reach somebody; where they do not, why and what helps. Undefined: not looked at yet. */
export function ReachWords({ reach }: { reach: Reach | undefined }) {
  const i18n = useI18n();
  const { t } = i18n;
  if (!reach) return null;
  if (reach.reason === null) return <span className={page.quiet}>{t('people.reach.arrives')}</span>;
  return (
    <Warning>
      <strong>{t('people.reach.unreachable')}</strong> {wordFor(i18n, `people.remedy.${reach.reason}`)}
    </Warning>
  );
}

/** Something that the owner should see to. */
export function Warning({ children }: { children: ReactNode }) {
  return (
    <span className={styles.unreachable}>
      <PersonProhibitedRegular fontSize={20} aria-hidden className={styles.warning ?? ''} />
      <span>{children}</span>
    </span>
  );
}
