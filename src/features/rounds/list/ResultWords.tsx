import type { Results } from '../../../../contract/results.ts';
import type { Round } from '../../../../contract/rounds.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { LevelPips } from '../../../ui/LevelPips.tsx';
import { wholeDay } from '../dates.ts';
import styles from '../../../ui/page.module.css';
import list from './list.module.css';

/** The company's score and level after the closing, or when there will be one. */
export function ResultWords({ round, results }: { round: Round; results: Results | null }) {
  const { t, tenth, locale } = useI18n();
  if (round.state === 'draft' || round.state === 'scheduled')
    return <span className={`${styles.quiet} ${list.none}`}>–</span>;
  if (round.state === 'open')
    return (
      <span className={styles.quiet}>
        {t('rounds.result.after', { date: wholeDay(locale, round, round.closesAt) })}
      </span>
    );
  const company = results?.scopes.find(({ region }) => region === null);
  const { score, level } = { score: company?.score.company, level: company?.level.company };
  if (score === undefined || level === undefined)
    return (
      <span className={styles.quiet}>
        {t(results?.final === true ? 'rounds.result.none' : 'rounds.result.soon')}
      </span>
    );
  return (
    <span className={list.score}>
      <strong>{tenth(score)}</strong>
      <LevelPips level={level} />
      {t(`level.${level}.name`)}
    </span>
  );
}
