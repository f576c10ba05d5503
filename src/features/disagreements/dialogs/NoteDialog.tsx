import { useI18n } from '../../../app/i18n/useI18n.ts';
import { ActDialog } from './ActDialog.tsx';
import type { DialogProps } from './CaseDialog.tsx';
import { NoteField, noted } from './NoteField.tsx';

/** Adds a note to the history, or opens the case again. */
export function NoteDialog({ act, ...props }: DialogProps & { act: 'note' | 'reopen' }) {
  const { t } = useI18n();
  const { note, actions, me, onDone, onClose } = props;
  const adding = act === 'note';
  return (
    <ActDialog
      title={t(adding ? 'case.note.title' : 'case.reopen.title')}
      confirm={t(adding ? 'case.note.confirm' : 'case.reopen')}
      me={me}
      missing={adding && note.trim() === '' ? t('case.note.missing') : null}
      act={() => actions.change(adding ? { act, note: note.trim() } : { act, ...noted(note) })}
      onDone={() => onDone({ text: t(adding ? 'case.note.done' : 'case.reopen.done') })}
      onClose={onClose}
    >
      {!adding && <p>{t('case.reopen.text')}</p>}
      <NoteField {...props} optional={!adding} />
    </ActDialog>
  );
}
