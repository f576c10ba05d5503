import { caseOutcomes } from '../caseWords.ts';
import type { CaseOutcome } from '../../../../contract/disagreements.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Choices } from '../../../ui/Choices.tsx';
import { ActDialog } from './ActDialog.tsx';
import type { DialogProps } from './dialogProps.ts';
import { NoteField, noted } from './NoteField.tsx';

interface Props extends DialogProps {
  readonly outcome: CaseOutcome | null;
  readonly onOutcome: (outcome: CaseOutcome) => void;
}

/** Closes the case with what came of it. It can be opened again. */
export function CloseDialog({ outcome, onOutcome, ...props }: Props) {
  const { t } = useI18n();
  const { note, data, actions, me, onDone, onClose } = props;
  const open = data.steps.filter(({ state }) => state === 'open').length;
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
          {open > 0 && <p>{t('case.close.steps', { count: open })}</p>}
          <NoteField {...props} optional />
        </>
      )}
    </ActDialog>
  );
}
