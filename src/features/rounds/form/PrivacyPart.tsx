import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Labelled } from '../../../ui/Labelled.tsx';
import { Tick } from '../../../ui/Tick.tsx';
import { FoldedPart } from './FoldedPart.tsx';
import type { FormProps } from './formProps.ts';
import { ranges } from './mistakes.ts';
import { privacyWords } from './setWords.ts';

/** What protects those who answer. */
export function PrivacyPart({ fields, errors, onChange }: FormProps) {
  const { t } = useI18n();
  return (
    <FoldedPart
      title={t('roundForm.privacy')}
      note={t('roundForm.privacy.note')}
      set={privacyWords({ t }, fields)}
      unfolds={(['minimumGroupSize', 'retentionMonths', 'research'] as const).some(
        (name) => errors[name] !== undefined,
      )}
    >
      <Labelled label={t('roundForm.k')} help={t('roundForm.k.help')} error={errors.minimumGroupSize ?? null}>
        {(control) => (
          <input
            {...control}
            type="number"
            inputMode="numeric"
            min={ranges.minimumGroupSize.least}
            max={ranges.minimumGroupSize.most}
            value={fields.minimumGroupSize}
            onChange={(event) => onChange({ minimumGroupSize: event.target.value })}
          />
        )}
      </Labelled>
      <Labelled
        label={t('roundForm.retention')}
        help={t('roundForm.retention.help')}
        error={errors.retentionMonths ?? null}
      >
        {(control) => (
          <input
            {...control}
            type="number"
            inputMode="numeric"
            min={ranges.retentionMonths.least}
            max={ranges.retentionMonths.most}
            value={fields.retentionMonths}
            onChange={(event) => onChange({ retentionMonths: event.target.value })}
          />
        )}
      </Labelled>
      <Tick
        label={t('roundForm.research')}
        note={t('roundForm.research.note')}
        error={errors.research ?? null}
        checked={fields.research}
        onChange={(research) => onChange({ research })}
      />
    </FoldedPart>
  );
}
