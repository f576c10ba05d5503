import { useI18n } from '../../../app/i18n/useI18n.ts';
import type { Somebody } from '../caseWords.ts';
import type { DisagreementsApi } from '../disagreementsApi.ts';
import { DayField, Field } from './Field.tsx';
import { OwnerField } from './OwnerField.tsx';
import { most, type StepField, type StepFields } from './stepFields.ts';

interface Props {
  /** Who can be chosen besides anybody whom the host finds. */
  readonly people: readonly Somebody[];
  readonly me: Somebody;
  readonly fields: StepFields;
  readonly wrong: Readonly<Partial<Record<StepField, string>>>;
  /** As 2027-01-31: no step is due before. */
  readonly today: string;
  /** The day, as 2027-01-31, from which on its round reminds nobody. */
  readonly remindsUntil: string;
  readonly api: DisagreementsApi;
  /** The id of its case. */
  readonly disagreement: string;
  readonly onChange: (change: Partial<StepFields>) => void;
}

/** What a next step is made of: what, who, until when, and which number shows it. */
export function StepForm(props: Props) {
  const { people, me, fields, wrong, today, remindsUntil, api, disagreement, onChange } = props;
  const { t, date } = useI18n();
  return (
    <>
      <Field
        label={t('step.what')}
        value={fields.what}
        error={wrong.what}
        most={most.what}
        lines={2}
        onChange={(what) => onChange({ what })}
      />
      <OwnerField
        people={people}
        me={me}
        chosen={fields.owner}
        error={wrong.owner}
        api={api}
        disagreement={disagreement}
        onChoose={(owner) => onChange({ owner })}
      />
      <DayField
        label={t('step.dueField')}
        help={fields.proposed === '' ? undefined : t('step.due.proposed')}
        value={fields.due}
        error={wrong.due}
        from={today}
        consequence={
          fields.due >= remindsUntil ? t('step.dueField.forgotten', { date: date(remindsUntil) }) : null
        }
        onChange={(due) => onChange({ due })}
      />
      <Field
        label={t('step.measure')}
        help={t('step.measure.help')}
        value={fields.measure}
        error={wrong.measure}
        most={most.measure}
        onChange={(measure) => onChange({ measure })}
      />
      <Field
        label={t('step.target')}
        value={fields.target}
        error={wrong.target}
        most={most.target}
        onChange={(target) => onChange({ target })}
      />
    </>
  );
}
