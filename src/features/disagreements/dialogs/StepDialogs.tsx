import { useState } from 'react';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { dayIn } from '../caseWords.ts';
import type { CaseStep } from '../disagreementsApi.ts';
import { ActDialog } from './ActDialog.tsx';
import type { DialogProps } from './CaseDialog.tsx';
import { DayField, Field } from './Field.tsx';

interface Props extends DialogProps {
  readonly step: CaseStep;
}

const MOST_HELP = 1_000;

/** The version of a step that is on the page now: after a conflict it is another one than when the dialog opened. */
const current = ({ data, step }: Pick<Props, 'data' | 'step'>): CaseStep =>
  data.steps.find(({ id }) => id === step.id) ?? step;

/** A new date for a step. */
export function LaterDialog(props: Props) {
  const { t, date } = useI18n();
  const { me, actions, onDone, onClose } = props;
  const step = current(props);
  const [due, setDue] = useState('');
  const today = dayIn(new Date());
  return (
    <ActDialog
      title={t('step.later.title')}
      confirm={t('step.later.confirm')}
      me={me}
      missing={due === '' ? t('step.missing.due') : due < today ? t('step.missing.past') : null}
      act={() => actions.changeStep(step, { due })}
      onDone={() => onDone({ text: t('step.later.done', { date: date(due) }) })}
      onClose={onClose}
    >
      <p dir="auto">{step.what}</p>
      <p>{t('step.due', { date: date(step.due) })}</p>
      <DayField label={t('step.later.field')} value={due} from={today} onChange={setDue} />
    </ActDialog>
  );
}

/** Says that help is wanted, and with what. */
export function HelpDialog(props: Props) {
  const { t } = useI18n();
  const { note, onNote, me, actions, onDone, onClose } = props;
  const step = current(props);
  return (
    <ActDialog
      title={t('step.help.title')}
      confirm={t('step.help.confirm')}
      me={me}
      missing={note.trim() === '' ? t('step.help.missing') : null}
      act={() => actions.changeStep(step, { helpWanted: note.trim() })}
      onDone={() => onDone({ text: t('step.help.done') })}
      onClose={onClose}
    >
      <p dir="auto">{step.what}</p>
      <Field label={t('step.help.field')} value={note} most={MOST_HELP} lines={3} onChange={onNote} />
    </ActDialog>
  );
}

/** Asks before a step is given up. It can be opened again. */
export function DropDialog(props: Props) {
  const { t } = useI18n();
  const { me, actions, onDone, onClose } = props;
  const step = current(props);
  return (
    <ActDialog
      title={t('step.drop.title')}
      confirm={t('step.drop.confirm')}
      me={me}
      act={() => actions.changeStep(step, { state: 'dropped' })}
      onDone={() => onDone({ text: t('step.drop.done', { what: step.what }) })}
      onClose={onClose}
    >
      <p dir="auto">{step.what}</p>
      <p>{t('step.drop.text')}</p>
    </ActDialog>
  );
}
