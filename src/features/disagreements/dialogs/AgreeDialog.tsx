import { useEffect } from 'react';
import type { Play } from '../../../../assessment/playbook/play.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { dayIn, knownPeople } from '../caseWords.ts';
import { ActDialog } from './ActDialog.tsx';
import type { DialogProps } from './dialogProps.ts';
import { DayField, Field } from './Field.tsx';
import { OwnerField } from './OwnerField.tsx';
import { bodyOf, missingIn, most, withPlay, type StepFields } from './stepFields.ts';

interface Props extends DialogProps {
  readonly play: Play | null;
  readonly fields: StepFields;
  readonly onFields: (change: (fields: StepFields) => StepFields) => void;
}

/** Agrees a next step: who does what until when, and which number will show it. */
export function AgreeDialog({ play, fields, onFields, data, me, actions, onDone, onClose }: Props) {
  const { t, date } = useI18n();
  const today = dayIn(new Date());
  const mistakes = Object.fromEntries(
    Object.entries(missingIn(fields, today)).map(([field, missing]) => [field, t(`step.missing.${missing}`)]),
  );
  useEffect(() => {
    if (play) onFields((before) => withPlay(before, play));
  }, [play, onFields]);
  const set = (change: Partial<StepFields>) => onFields((before) => ({ ...before, ...change }));
  return (
    <ActDialog
      title={t('case.agreeStep')}
      confirm={t('step.agree')}
      me={me}
      mistakes={mistakes}
      act={() => actions.agreeStep(bodyOf(fields))}
      onDone={() =>
        onDone({ text: t('step.agreed', { name: fields.owner?.name ?? '', date: date(fields.due) }) })
      }
      onClose={onClose}
    >
      {(wrong) => (
        <>
          <Field
            label={t('step.what')}
            value={fields.what}
            error={wrong.what}
            most={most.what}
            lines={2}
            onChange={(what) => set({ what })}
          />
          <OwnerField
            people={knownPeople(me, data.item, data.steps, data.item.handOverTo)}
            me={me}
            chosen={fields.owner}
            error={wrong.owner}
            onChoose={(owner) => set({ owner })}
          />
          <DayField
            label={t('step.dueField')}
            value={fields.due}
            error={wrong.due}
            from={today}
            onChange={(due) => set({ due })}
          />
          <Field
            label={t('step.measure')}
            help={t('step.measure.help')}
            value={fields.measure}
            error={wrong.measure}
            most={most.measure}
            onChange={(measure) => set({ measure })}
          />
          <Field
            label={t('step.target')}
            value={fields.target}
            error={wrong.target}
            most={most.target}
            onChange={(target) => set({ target })}
          />
        </>
      )}
    </ActDialog>
  );
}
