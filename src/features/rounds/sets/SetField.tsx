import { useRef } from 'react';
import type { QuestionSetSummary } from '../../../../contract/questionSets.ts';
import { listed } from '../../../app/i18n/figures.ts';
import { languageName } from '../../../app/i18n/languageName.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { loadFailureWords } from '../../../app/states/failureWords.ts';
import { download, made } from '../../../ui/download.ts';
import { Labelled } from '../../../ui/Labelled.tsx';
import { TextButton } from '../../../ui/TextButton.tsx';
import { OWN_SET } from '../form/fields.ts';
import type { FormProps } from '../form/formProps.ts';
import styles from './sets.module.css';
import type { QuestionSets, SetRequests } from './setsApi.ts';

interface Props extends FormProps {
  readonly api: SetRequests;
  readonly sets: QuestionSets;
  readonly chosen: QuestionSetSummary | undefined;
  readonly onFailure: (words: string) => void;
}

/** Which of the sets that there are; what is in it; and all of it as a file, as a pattern for an own one. */
export function SetField({ api, sets, chosen, onFailure, fields, errors, onChange }: Props) {
  const i18n = useI18n();
  const { t, locale } = i18n;
  const fetching = useRef(false);
  /** One file, however often somebody presses. */
  const keep = async (id: string) => {
    if (fetching.current) return;
    fetching.current = true;
    const set = await api.readSet(id);
    fetching.current = false;
    if (set.kind !== 'ok') {
      onFailure(loadFailureWords(i18n, set));
      return;
    }
    download(made(`${id}.json`, 'application/json', JSON.stringify(set.value, null, 2)));
  };
  const nameOf = ({ id, title }: QuestionSetSummary) =>
    id === OWN_SET ? t('roundForm.questionSet.own') : title;
  /** Two sets may have one title. */
  const isAlone = (set: QuestionSetSummary) => sets.filter((one) => nameOf(one) === nameOf(set)).length === 1;
  return (
    <div className={styles.set}>
      <Labelled label={t('roundForm.questionSet')} error={errors.questionSet ?? null}>
        {(control) => (
          <select
            {...control}
            value={fields.questionSet}
            onChange={({ target }) => onChange({ questionSet: target.value, languages: '', newWords: false })}
          >
            {sets.map((set) => (
              <option key={set.id} value={set.id}>
                {isAlone(set) ? nameOf(set) : `${nameOf(set)} (${set.id})`}
              </option>
            ))}
            {!chosen && <option value={fields.questionSet}>{fields.questionSet}</option>}
          </select>
        )}
      </Labelled>
      {chosen && (
        <p className={styles.facts}>
          {t('sets.facts', {
            id: chosen.id,
            statements: chosen.statements,
            areas: chosen.areas,
            languages: listed(
              locale,
              chosen.languages.map((tag) => languageName(locale, tag)),
            ),
          })}{' '}
          <TextButton onClick={() => void keep(chosen.id)}>{t('sets.keep')}</TextButton>
        </p>
      )}
    </div>
  );
}
