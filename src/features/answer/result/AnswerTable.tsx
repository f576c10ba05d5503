import type { Questions } from '../../../../contract/questionSets.ts';
import type { Draft } from '../../../../contract/responses.ts';
import type { MessageKey } from '../../../app/i18n/i18n.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import hidden from '../../../ui/hidden.module.css';
import styles from './ownResult.module.css';
import { AsAsked } from '../../../app/i18n/AsAsked.tsx';

const words: Readonly<Record<number, MessageKey>> = {
  1: 'answer.1',
  2: 'answer.2',
  3: 'answer.3',
  4: 'answer.4',
  5: 'answer.5',
};

/** Everything that a person answered, to read. */
export function AnswerTable({ questions, draft }: { questions: Questions; draft: Draft }) {
  const { t } = useI18n();
  const inWords = (id: string): string => {
    const answer = draft.answers[id];
    if (answer === undefined) return t('answer.noAnswer');
    if (answer === null) return t('answer.cannotJudge');
    const word = words[answer];
    return word === undefined ? String(answer) : t('answer.spoken', { number: answer, word: t(word) });
  };
  return (
    <>
      <h2 id="own-answers" className={styles.heading}>
        {t('own.answersTitle')}
      </h2>
      <table className={styles.table} aria-labelledby="own-answers">
        <thead className={hidden.hidden}>
          <tr>
            <th scope="col">{t('own.statement')}</th>
            <th scope="col">{t('own.answer')}</th>
          </tr>
        </thead>
        {questions.areas.map((area) => (
          <tbody key={area.id}>
            <tr>
              <th scope="rowgroup" colSpan={2} className={styles.tableArea}>
                <AsAsked>{area.name}</AsAsked>
              </th>
            </tr>
            {area.statements.map(({ id, text }) => (
              <tr key={id}>
                <th scope="row">
                  <AsAsked>{text}</AsAsked>
                </th>
                <td>{inWords(id)}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </>
  );
}
