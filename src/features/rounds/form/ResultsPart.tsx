import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Choices } from '../../../ui/Choices.tsx';
import { Tick } from '../../../ui/Tick.tsx';
import { FormPart } from './FormPart.tsx';
import type { FormProps } from './formProps.ts';
import { RepeatChoice } from './RepeatChoice.tsx';

/** Who sees results when, what else is asked, and whether it all comes again. */
export function ResultsPart({ fields, onChange }: FormProps) {
  const { t } = useI18n();
  return (
    <FormPart title={t('roundForm.results')}>
      <Choices
        name="resultsFor"
        legend={t('roundForm.resultsFor')}
        choices={(['after-close', 'while-open'] as const).map((value) => ({
          value,
          label: t(`roundForm.resultsFor.${value}`),
          note: t(`roundForm.resultsFor.${value}.note`),
        }))}
        chosen={fields.resultsFor}
        onChoose={(resultsFor) => onChange({ resultsFor })}
      />
      <RepeatChoice fields={fields} onChange={onChange} />
      <Tick
        label={t('roundForm.awareness')}
        note={t('roundForm.awareness.note')}
        checked={fields.awareness}
        onChange={(awareness) => onChange({ awareness })}
      />
    </FormPart>
  );
}
