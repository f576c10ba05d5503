import { useI18n } from '../../app/i18n/useI18n.ts';
import type { Answered } from './participation.ts';
import { ShareBar } from './ShareBar.tsx';
import rounds from './rounds.module.css';
import styles from '../../ui/page.module.css';

/** How many have answered, in words, with a bar where it is known of how many. */
export function AnsweredWords({ answered }: { answered: Answered }) {
  const { t } = useI18n();
  switch (answered.kind) {
    case 'people':
      // A bar would be read as the whole share.
      if (answered.least)
        return answered.of === null ? (
          <>{t('results.people.least', { count: answered.people })}</>
        ) : (
          <>{t('rounds.answered.leastOf', { part: answered.people, all: answered.of })}</>
        );
      return answered.of === null ? (
        <>{t('results.people', { count: answered.people })}</>
      ) : (
        <span className={rounds.share}>
          <ShareBar part={answered.people} of={answered.of} />
          <span>{t('rounds.answered.of', { part: answered.people, all: answered.of })}</span>
        </span>
      );
    case 'invited':
      return <span className={styles.quiet}>{t('rounds.answered.invited', { count: answered.people })}</span>;
    case 'anyone':
      return <span className={styles.quiet}>{t('rounds.answered.anyone')}</span>;
    case 'nobody-yet':
      return <span className={styles.quiet}>{t('rounds.answered.none')}</span>;
    case 'not-yet':
      return <span className={styles.quiet}>{t('rounds.answered.notYet')}</span>;
    case 'making':
      return <span className={styles.quiet}>{t('rounds.answered.making')}</span>;
    case 'fewer':
      return <span className={styles.quiet}>{t('rounds.answered.fewer', { k: answered.k })}</span>;
  }
}
