import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Labelled } from '../../../ui/Labelled.tsx';
import { FormPart } from './FormPart.tsx';
import type { FormProps } from './formProps.ts';

interface Props extends FormProps {
  /** Only the title may still change. */
  readonly frozen: boolean;
}

/** What the round is called, and in which regions it is held. */
export function WhatPart({ fields, errors, onChange, frozen }: Props) {
  const { t } = useI18n();
  return (
    <FormPart title={t('roundForm.what')}>
      <Labelled label={t('roundForm.title')} help={t('roundForm.title.help')} error={errors.title ?? null}>
        {(control) => (
          <input
            {...control}
            value={fields.title}
            maxLength={100}
            dir="auto"
            onChange={(event) => onChange({ title: event.target.value })}
          />
        )}
      </Labelled>
      {!frozen && (
        <>
          <Labelled
            label={t('roundForm.regions')}
            help={t('roundForm.regions.help')}
            error={errors.regions ?? null}
          >
            {(control) => (
              <textarea
                {...control}
                rows={4}
                value={fields.regions}
                dir="auto"
                onChange={(event) => onChange({ regions: event.target.value })}
              />
            )}
          </Labelled>
        </>
      )}
    </FormPart>
  );
}
