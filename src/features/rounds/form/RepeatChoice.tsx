import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Choices } from '../../../ui/Choices.tsx';
import type { FormProps } from './formProps.ts';

/** Whether another round follows, and when: of an open round, too. */
export function RepeatChoice({ fields, errors, onChange }: FormProps) {
  const { t } = useI18n();
  return (
    <>
      <Choices
        name="repeat"
        legend={t('roundForm.repeat')}
        error={errors.repeat}
        choices={(['none', 'quarter', 'half-year'] as const).map((value) => ({
          value,
          label: t(`roundForm.repeat.${value}`),
        }))}
        chosen={fields.repeat}
        onChoose={(repeat) => onChange({ repeat })}
      />
      {fields.repeat !== 'none' && <p>{t('roundForm.repeat.note')}</p>}
    </>
  );
}
