import type { Me } from '../../../../contract/me.ts';
import { standsAs } from '../../../../contract/freeCase.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { whoIs } from '../caseWords.ts';
import type { CaseItem } from '../caseItem.ts';
import { withNames } from '../PersonName.tsx';
import styles from './stateWords.module.css';

/** The state of a case in one word, and below it who has it or what came of it. */
export function StateWords({ item, me }: { item: CaseItem; me: Me }) {
  const i18n = useI18n();
  const { t, day } = i18n;
  const { takenBy, takerLeft, outcome, openedAt } = item;
  const state = standsAs(item);
  return (
    <span className={styles.words}>
      <span className={state === 'open' ? styles.waiting : undefined}>{t(`case.state.${state}`)}</span>
      <span className={styles.note}>
        {state === 'closed' && outcome !== null
          ? t(`case.outcome.${outcome}`)
          : takenBy === null
            ? t('cases.since', { date: day(openedAt) })
            : withNames(i18n, takerLeft ? 'cases.left' : 'cases.by', {
                who: whoIs(takenBy, me),
                name: takenBy.name,
              })}
      </span>
    </span>
  );
}
