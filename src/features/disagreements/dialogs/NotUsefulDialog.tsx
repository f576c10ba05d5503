import { useState } from 'react';
import { reasonIds, reasonText, type ReasonId } from '../../../../assessment/texts/actionText.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Choices } from '../../../ui/Choices.tsx';
import { ActDialog } from './ActDialog.tsx';
import type { DialogProps } from './dialogProps.ts';
import { NoteField, noted } from './NoteField.tsx';

/** Why the alert was of no use. The case stays open for the others. */
export function NotUsefulDialog(props: DialogProps) {
  const { t, language } = useI18n();
  const { note, actions, me, onDone, onClose } = props;
  const [reason, setReason] = useState<ReasonId | null>(null);
  return (
    <ActDialog
      title={t('case.notUseful.title')}
      confirm={t('case.notUseful.confirm')}
      me={me}
      mistakes={reason === null ? { reason: t('case.notUseful.missing') } : {}}
      act={() => actions.change({ act: 'not-useful', reason: reason ?? 'known', ...noted(note) })}
      onDone={() => onDone({ text: t('case.notUseful.done') })}
      onClose={onClose}
    >
      {(wrong) => (
        <>
          <Choices
            name="reason"
            legend={t('case.notUseful.reason')}
            chosen={reason}
            error={wrong.reason}
            onChoose={setReason}
            choices={reasonIds.map((value) => ({ value, label: reasonText(value, language) }))}
          />
          <NoteField {...props} optional />
        </>
      )}
    </ActDialog>
  );
}
