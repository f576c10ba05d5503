import { useCallback, useMemo } from 'react';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Tick } from '../../../ui/Tick.tsx';
import { FoldedPart } from '../form/FoldedPart.tsx';
import type { FormProps } from '../form/formProps.ts';
import { askedWords } from '../form/setWords.ts';
import { LanguagesField } from './LanguagesField.tsx';
import { SetField } from './SetField.tsx';
import type { QuestionSets, SetRequests } from './setsApi.ts';
import { UploadSet } from './UploadSet.tsx';
import { useSets } from './useSets.ts';

/** What the form must know of sets. */
export interface SetsKnown {
  readonly api: SetRequests;
  /** Those that there were when the form was opened. */
  readonly first: QuestionSets;
  /** The words that the round has kept; null for a new one. */
  readonly kept: { readonly id: string; readonly version: string } | null;
}

/** What the round asks and in which languages; a company's own set can be uploaded here. */
export function SetPart({ sets: { api, first, kept }, ...form }: FormProps & { sets: SetsKnown }) {
  const i18n = useI18n();
  const { t } = i18n;
  const { fields, errors, onChange } = form;
  const saved = useCallback(
    (id: string) => onChange({ questionSet: id, languages: '', newWords: id === kept?.id }),
    [onChange, kept],
  );
  const uploading = useSets(api, first, saved);
  const { sets } = uploading.state;
  const chosen = useMemo(() => sets.find(({ id }) => id === fields.questionSet), [sets, fields.questionSet]);
  const hasNewer = chosen !== undefined && chosen.id === kept?.id && chosen.version !== kept.version;
  return (
    <FoldedPart
      title={t('roundForm.asked')}
      set={askedWords(i18n, fields, chosen)}
      unfolds={errors.questionSet !== undefined || errors.languages !== undefined || hasNewer}
    >
      <p>{t('roundForm.questionSet.help')}</p>
      <SetField {...form} sets={sets} chosen={chosen} api={api} onFailure={uploading.fail} />
      {hasNewer && (
        <Tick
          label={t('roundForm.newWords')}
          note={t('roundForm.newWords.note')}
          checked={fields.newWords}
          onChange={(newWords) => onChange({ newWords })}
        />
      )}
      {chosen && <LanguagesField {...form} languages={chosen.languages} />}
      <UploadSet {...uploading} />
    </FoldedPart>
  );
}
