import { useState } from 'react';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { dayHere } from '../../../app/i18n/dayHere.ts';
import type { Somebody } from '../caseWords.ts';
import type { DisagreementsApi } from '../disagreementsApi.ts';
import { ActDialog } from './ActDialog.tsx';
import { StepForm } from './StepForm.tsx';
import type { StepDialogProps } from './stepDialogProps.ts';
import { correctionOf, fieldsOf, wrongIn } from './stepFields.ts';

interface Props extends Omit<StepDialogProps, 'me'> {
  /** The day, as 2027-01-31, from which on its round reminds nobody. */
  readonly remindsUntil: string;
  readonly me: Somebody;
  readonly people: readonly Somebody[];
  readonly api: DisagreementsApi;
}

/** Puts a step right that was agreed otherwise than it was meant. Only what is typed anew is sent. */
export function ChangeStepDialog({ step, me, people, remindsUntil, api, change, onDone, onClose }: Props) {
  const { t } = useI18n();
  const [first] = useState(() => fieldsOf(step));
  const [fields, setFields] = useState(first);
  const today = dayHere(new Date());
  const body = correctionOf(first, fields);
  const isSame = Object.keys(body).length === 0;
  const mistakes = Object.fromEntries(
    Object.entries(wrongIn(first, fields, today)).map(([field, missing]) => [
      field,
      t(`step.missing.${missing}`),
    ]),
  );
  return (
    <ActDialog
      title={t('step.change.title')}
      confirm={t('step.change.confirm')}
      me={me}
      mistakes={mistakes}
      act={() => (isSame ? Promise.resolve({ kind: 'done' }) : change(body))}
      onDone={() =>
        isSame ? onClose() : onDone({ text: t('step.change.done', { what: fields.what.trim() }) })
      }
      onClose={onClose}
    >
      {(wrong) => (
        <StepForm
          people={people}
          me={me}
          fields={fields}
          wrong={wrong}
          today={today}
          remindsUntil={remindsUntil}
          api={api}
          disagreement={step.disagreement}
          onChange={(changed) => setFields((before) => ({ ...before, ...changed }))}
        />
      )}
    </ActDialog>
  );
}
