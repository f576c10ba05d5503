import { useState } from 'react';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Labelled } from '../../../ui/Labelled.tsx';
import { FormPart } from './FormPart.tsx';
import { OWN_SET } from './fields.ts';
import type { FormProps } from './formProps.ts';

const OTHER = '';

interface Props extends FormProps {
  /** Ids of question sets that earlier rounds used. */
  readonly knownSets: readonly string[];
  /** Only the title may still change. */
  readonly frozen: boolean;
}

/** What the round is called, what it asks, and in which regions. */
export function WhatPart({ fields, errors, onChange, knownSets, frozen }: Props) {
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
          <SetField fields={fields} errors={errors} onChange={onChange} knownSets={knownSets} />
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

function SetField({ fields, errors, onChange, knownSets }: Omit<Props, 'frozen'>) {
  const { t } = useI18n();
  const known = [...new Set([OWN_SET, ...knownSets])];
  const [typing, setTyping] = useState(!known.includes(fields.questionSet));
  return (
    <>
      <Labelled
        label={t('roundForm.questionSet')}
        error={typing ? null : (errors.questionSet ?? null)}
        help={typing ? undefined : t('roundForm.questionSet.help')}
      >
        {(control) => (
          <select
            {...control}
            value={typing ? OTHER : fields.questionSet}
            onChange={({ target }) => {
              setTyping(target.value === OTHER);
              onChange({ questionSet: target.value });
            }}
          >
            {known.map((id) => (
              <option key={id} value={id}>
                {id === OWN_SET ? t('roundForm.questionSet.own') : id}
              </option>
            ))}
            <option value={OTHER}>{t('roundForm.questionSet.other')}</option>
          </select>
        )}
      </Labelled>
      {typing && (
        <Labelled
          label={t('roundForm.questionSet.id')}
          help={t('roundForm.questionSet.idHelp')}
          error={errors.questionSet ?? null}
        >
          {(control) => (
            <input
              {...control}
              value={fields.questionSet}
              maxLength={40}
              autoCapitalize="none"
              spellCheck={false}
              onChange={(event) => onChange({ questionSet: event.target.value })}
            />
          )}
        </Labelled>
      )}
    </>
  );
}
