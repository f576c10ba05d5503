import { dayHere } from '../../../app/i18n/dayHere.ts';
import { caseOutcomes } from '../caseWords.ts';
import type { CaseOutcome } from '../../../../contract/caseHistory.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Choices } from '../../../ui/Choices.tsx';
import { ActDialog } from './ActDialog.tsx';
import type { DialogProps } from './dialogProps.ts';
import { NoteField, noted } from './NoteField.tsx';
import { unreminded } from './unreminded.ts';
import { useUnreached } from './useUnreached.ts';

/** Of how many of its open steps reminders come still. */
const stepKeys = {
  all: 'case.close.steps',
  some: 'case.close.steps.some',
  none: 'case.close.steps.none',
} as const;

interface Props extends DialogProps {
  readonly outcome: CaseOutcome | null;
  readonly onOutcome: (outcome: CaseOutcome) => void;
}

/** Closes the case with what came of it. It can be opened again. */
export function CloseDialog({ outcome, onOutcome, ...props }: Props) {
  const { t } = useI18n();
  const { note, api, data, actions, me, onDone, onClose } = props;
  const open = data.steps.filter(({ state }) => state === 'open');
  const unreached = useUnreached(
    api,
    data.item.id,
    open.map(({ owner }) => owner.id),
  );
  const { length: without } = unreminded(open, unreached, dayHere(new Date()), data.round.deletesOn);
  const count = open.length;
  const steps = stepKeys[without === 0 ? 'all' : without === count ? 'none' : 'some'];
  return (
    <ActDialog
      title={t('case.close.title')}
      confirm={t('case.close.confirm')}
      me={me}
      mistakes={outcome === null ? { outcome: t('case.close.missing') } : {}}
      act={() => actions.change({ act: 'close', outcome: outcome ?? 'resolved', ...noted(note) })}
      onDone={() => onDone({ text: t('case.close.done') })}
      onClose={onClose}
    >
      {(wrong) => (
        <>
          <Choices
            name="outcome"
            legend={t('case.close.outcome')}
            chosen={outcome}
            error={wrong.outcome}
            onChoose={onOutcome}
            choices={caseOutcomes.map((value) => ({
              value,
              label: t(`case.outcome.${value}`),
              note: t(`case.outcomeNote.${value}`),
            }))}
          />
          {count > 0 && <p role="status">{t(steps, { count, without })}</p>}
          <NoteField {...props} optional />
        </>
      )}
    </ActDialog>
  );
}
