import { useState } from 'react';
import { asIs } from '../../../app/i18n/asIs.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { dayHere } from '../../../app/i18n/dayHere.ts';
import { ActDialog } from './ActDialog.tsx';
import { DayField, Field } from './Field.tsx';
import { dateMissing, most } from './stepFields.ts';
import type { StepDialogProps } from './stepDialogProps.ts';

const MOST_HELP = 1_000;

interface LaterProps extends StepDialogProps {
  /** The day, as 2027-01-31, from which on its round reminds nobody. */
  readonly remindsUntil: string;
}

/** A new date for a step. */
export function LaterDialog({ step, me, remindsUntil, change, onDone, onClose }: LaterProps) {
  const { t, date } = useI18n();
  const [due, setDue] = useState('');
  const today = dayHere(new Date());
  const missing = dateMissing(due, today);
  return (
    <ActDialog
      title={t('step.later.title')}
      confirm={t('step.later.confirm')}
      me={me}
      mistakes={missing ? { due: t(`step.missing.${missing}`) } : {}}
      act={() => change({ due })}
      onDone={() => onDone({ text: t('step.later.done', { date: date(due) }) })}
      onClose={onClose}
    >
      {(wrong) => (
        <>
          <p dir="auto">{step.what}</p>
          <p>{t('step.due', { date: date(step.due) })}</p>
          <DayField
            label={t('step.later.field')}
            value={due}
            from={today}
            consequence={
              due >= remindsUntil ? t('step.dueField.forgotten', { date: date(remindsUntil) }) : null
            }
            error={wrong.due}
            onChange={setDue}
          />
        </>
      )}
    </ActDialog>
  );
}

interface HelpProps extends StepDialogProps {
  /** What somebody has typed of it. */
  readonly note: string;
  readonly onNote: (note: string) => void;
}

/** Says that help is wanted, and with what. */
export function HelpDialog({ step, note, onNote, me, change, onDone, onClose }: HelpProps) {
  const { t } = useI18n();
  return (
    <ActDialog
      title={t('step.help.title')}
      confirm={t('step.help.confirm')}
      me={me}
      mistakes={note.trim() === '' ? { note: t('step.help.missing') } : {}}
      act={() => change({ helpWanted: note.trim() })}
      onDone={() => onDone({ text: t('step.help.done') })}
      onClose={onClose}
    >
      {(wrong) => (
        <>
          <p dir="auto">{step.what}</p>
          <Field
            label={t('step.help.field')}
            value={note}
            most={MOST_HELP}
            lines={3}
            error={wrong.note}
            onChange={onNote}
          />
        </>
      )}
    </ActDialog>
  );
}

/** Asks before a step is given up. It can be opened again. */
export function DropDialog({ step, me, change, onDone, onClose }: StepDialogProps) {
  const { t } = useI18n();
  return (
    <ActDialog
      title={t('step.drop.title')}
      confirm={t('step.drop.confirm')}
      me={me}
      act={() => change({ state: 'dropped' })}
      onDone={() => onDone({ text: t('step.drop.done', { what: step.what }) })}
      onClose={onClose}
    >
      {() => (
        <>
          <p dir="auto">{step.what}</p>
          <p>{t('step.drop.text')}</p>
        </>
      )}
    </ActDialog>
  );
}

/** Says what a step that is done has reached; emptied, nothing is said any more. */
export function ReachedDialog({ step, me, change, onDone, onClose }: StepDialogProps) {
  const { t } = useI18n();
  const [first] = useState(step.reached ?? '');
  const [reached, setReached] = useState(first);
  const said = reached.trim();
  const isSame = said === first;
  return (
    <ActDialog
      title={t('step.reached.title')}
      confirm={t('step.reached.confirm')}
      me={me}
      act={() =>
        isSame ? Promise.resolve({ kind: 'done' }) : change({ reached: said === '' ? null : said })
      }
      onDone={() =>
        isSame ? onClose() : onDone({ text: t(said === '' ? 'step.reached.emptied' : 'step.reached.done') })
      }
      onClose={onClose}
    >
      {() => (
        <>
          <p dir="auto">{step.what}</p>
          <Field
            label={t('step.reached.field')}
            help={t('step.reached.target', { target: asIs(step.target) })}
            value={reached}
            most={most.reached}
            lines={2}
            onChange={setReached}
          />
        </>
      )}
    </ActDialog>
  );
}
