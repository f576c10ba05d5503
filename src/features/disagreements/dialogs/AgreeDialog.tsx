import { useI18n } from '../../../app/i18n/useI18n.ts';
import { dayHere } from '../../../app/i18n/dayHere.ts';
import { knownPeople } from '../caseWords.ts';
import { ActDialog } from './ActDialog.tsx';
import type { DialogProps } from './dialogProps.ts';
import { StepForm } from './StepForm.tsx';
import { bodyOf, missingIn, type StepFields } from './stepFields.ts';

interface Props extends DialogProps {
  readonly fields: StepFields;
  readonly onFields: (change: Partial<StepFields>) => void;
}

/** Agrees a next step: who does what until when, and which number will show it. */
export function AgreeDialog(props: Props) {
  const { fields, onFields, api, data, me, actions, onDone, onClose } = props;
  const { t, date } = useI18n();
  const today = dayHere(new Date());
  const mistakes = Object.fromEntries(
    Object.entries(missingIn(fields, today)).map(([field, missing]) => [field, t(`step.missing.${missing}`)]),
  );
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
        <StepForm
          people={knownPeople(me, data.item, data.steps, data.item.handOverTo)}
          me={me}
          fields={fields}
          wrong={wrong}
          today={today}
          remindsUntil={data.round.deletesOn}
          api={api}
          disagreement={data.item.id}
          onChange={onFields}
        />
      )}
    </ActDialog>
  );
}
