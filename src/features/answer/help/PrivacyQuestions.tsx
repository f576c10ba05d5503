import type { Round } from '../../../../contract/rounds.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { privacyValues } from '../privacyValues.ts';
import styles from './privacyQuestions.module.css';

const questions = [
  'privacy.more-code',
  'privacy.more-who-answered',
  'privacy.more-small-groups',
  'privacy.more-changes',
  'privacy.more-erase',
  'privacy.more-how-long',
] as const;

/** What people ask about their answers; each opens to its answer. */
export function PrivacyQuestions({ round }: { round: Round }) {
  const i18n = useI18n();
  const values = privacyValues(i18n, round);
  return (
    <div className={styles.questions}>
      {questions.map((question) => (
        <details key={question} className={styles.question}>
          <summary>{i18n.t(`${question}.question`)}</summary>
          <p>{i18n.t(question, values)}</p>
        </details>
      ))}
    </div>
  );
}
