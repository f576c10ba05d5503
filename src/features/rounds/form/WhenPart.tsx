import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Choices } from '../../../ui/Choices.tsx';
import { MomentField } from '../MomentField.tsx';
import { FormPart } from './FormPart.tsx';
import type { FormProps } from './formProps.ts';
import { ZoneField } from './ZoneField.tsx';

interface Props extends FormProps {
  /** How the round can begin; none where it has begun. */
  readonly openings: readonly ('at' | 'later' | 'now')[];
  /** Only the closing may still change. */
  readonly frozen: boolean;
  /** How many people stand on the list that a copy takes over; null where it has none. */
  readonly copiedList?: number | null;
}

/** When the round opens and closes, and where that is the time. */
export function WhenPart({ fields, errors, onChange, openings, frozen, copiedList = null }: Props) {
  const { t } = useI18n();
  const isNew = openings.includes('now');
  return (
    <FormPart title={t('roundForm.when')}>
      {!frozen && (
        <Choices
          name="opening"
          legend={t('roundForm.opening')}
          choices={openings.map((value) => ({
            value,
            label: t(`roundForm.opening.${value}`),
            note: t(
              value === 'now' && copiedList !== null
                ? 'roundForm.opening.now.listed'
                : `roundForm.opening.${value}.note`,
            ),
          }))}
          chosen={fields.opening}
          onChoose={(opening) => onChange({ opening })}
        />
      )}
      {copiedList !== null && <p>{t('roundForm.copiedList', { count: copiedList })}</p>}
      {isNew && copiedList === null && fields.opening !== 'now' && <p>{t('roundForm.whoMayAnswer')}</p>}
      {!frozen && fields.opening === 'at' && (
        <MomentField
          label={t('roundForm.opens')}
          value={fields.opens}
          zone={fields.timeZone}
          error={errors.opens ?? null}
          onChange={(opens) => onChange({ opens })}
        />
      )}
      <MomentField
        label={t('roundForm.closes')}
        value={fields.closes}
        zone={fields.timeZone}
        error={errors.closes ?? null}
        onChange={(closes) => onChange({ closes })}
      />
      {!frozen && (
        <ZoneField
          value={fields.timeZone}
          error={errors.timeZone ?? null}
          onChange={(timeZone) => onChange({ timeZone })}
        />
      )}
    </FormPart>
  );
}
