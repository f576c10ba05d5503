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
  /** Final, without a figure of the company: of one side there may be one all the same. */
  const without = () => {
    const side = (['sales', 'marketing'] as const).find((one) => company?.level[one] !== undefined);
    const [score, level] = side ? [company?.score[side], company?.level[side]] : [];
    return side && score !== undefined && level !== undefined
      ? t('rounds.result.oneSide', {
          side: t(`side.${side}`),
          score: tenth(score),
          level: t(`level.${level}.name`),
        })
      : t('rounds.result.none');
  };
  const { score, level } = { score: company?.score.company, level: company?.level.company };
  if (score === undefined || level === undefined)
    return (
      <span className={styles.quiet}>{results?.final === true ? without() : t('rounds.result.soon')}</span>
    );
  return (
    <span className={list.score}>
      <strong>{tenth(score)}</strong>
      <LevelPips level={level} />
      {t(`level.${level}.name`)}
    </span>
  );
}
