import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Choices } from '../../../ui/Choices.tsx';
import { Tick } from '../../../ui/Tick.tsx';
import { FoldedPart } from './FoldedPart.tsx';
import type { FormProps } from './formProps.ts';
import { RepeatChoice } from './RepeatChoice.tsx';
import { resultsWords } from './setWords.ts';

/** Who sees results when, what else is asked, and whether it all comes again. */
export function ResultsPart({ fields, errors, onChange }: FormProps) {
  const { t } = useI18n();
  return (
    <FoldedPart
      title={t('roundForm.results')}
      set={resultsWords({ t }, fields)}
      unfolds={(['resultsFor', 'repeat', 'awareness'] as const).some((name) => errors[name] !== undefined)}
    >
      <Choices
        name="resultsFor"
        legend={t('roundForm.resultsFor')}
        error={errors.resultsFor}
        choices={(['after-close', 'while-open'] as const).map((value) => ({
          value,
          label: t(`roundForm.resultsFor.${value}`),
          note: t(`roundForm.resultsFor.${value}.note`),
        }))}
        chosen={fields.resultsFor}
        onChoose={(resultsFor) => onChange({ resultsFor })}
      />
      <RepeatChoice fields={fields} errors={errors} onChange={onChange} />
      <Tick
        label={t('roundForm.awareness')}
        note={t('roundForm.awareness.note')}
        error={errors.awareness ?? null}
        checked={fields.awareness}
        onChange={(awareness) => onChange({ awareness })}
      />
    </FoldedPart>
  );
}
