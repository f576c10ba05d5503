import { useMemo, useState } from 'react';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Choices } from '../../../ui/Choices.tsx';
import { Labelled } from '../../../ui/Labelled.tsx';
import { MomentField } from '../MomentField.tsx';
import { FormPart } from './FormPart.tsx';
import type { FormProps } from './formProps.ts';
import { zoneChoices } from './zoneChoices.ts';

const groups = [
  ['first', 'roundForm.timeZone.first'],
  ['all', 'roundForm.timeZone.all'],
] as const;

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
  const { t, locale } = useI18n();
  // Some hundred names: made once, not with every letter that is typed.
  const [began] = useState(fields.timeZone);
  const zones = useMemo(() => zoneChoices(locale, began, new Date()), [locale, began]);
  const listed = [...zones.first, ...zones.all].some(({ zone }) => zone === fields.timeZone);
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
        <Labelled
          label={t('roundForm.timeZone')}
          help={t('roundForm.timeZone.help')}
          error={errors.timeZone ?? null}
        >
          {(control) => (
            <select
              {...control}
              value={fields.timeZone}
              onChange={(event) => onChange({ timeZone: event.target.value })}
            >
              {/* Somebody else may have saved an older name of a zone meanwhile. */}
              {!listed && <option>{fields.timeZone}</option>}
              {groups.map(([group, name]) => (
                <optgroup key={group} label={t(name)}>
                  {zones[group].map(({ zone, label }) => (
                    <option key={zone} value={zone}>
                      {label}
                    </option>
                  ))}
                </optgroup>
              ))}
            </select>
          )}
        </Labelled>
      )}
    </FormPart>
  );
}
