import { useI18n } from '../../../app/i18n/useI18n.ts';
import { whereOf } from '../subjects.ts';
import { ActDialog } from './ActDialog.tsx';
import type { DialogProps } from './dialogProps.ts';
import { NoteField, noted } from './NoteField.tsx';

const keys = {
  note: { title: 'case.note.title', text: null, confirm: 'case.note.confirm', done: 'case.note.done' },
  reopen: {
    title: 'case.reopen.title',
    text: 'case.reopen.text',
    confirm: 'case.reopen',
    done: 'case.reopen.done',
  },
  'give-back': {
    title: 'case.giveBack.title',
    text: 'case.giveBack.text',
    confirm: 'case.giveBack',
    done: 'case.giveBack.done',
  },
} as const;

/** Adds a note to the history, opens the case again, or gives it back. */
export function NoteDialog({ act, ...props }: DialogProps & { act: keyof typeof keys }) {
  const i18n = useI18n();
  const { t } = i18n;
  const { note, data, actions, me, onDone, onClose } = props;
  const { title, text, confirm, done } = keys[act];
  const adding = act === 'note';
  return (
    <ActDialog
      title={t(title)}
      confirm={t(confirm)}
      me={me}
      mistakes={adding && note.trim() === '' ? { note: t('case.note.missing') } : {}}
      act={() => actions.change(adding ? { act, note: note.trim() } : { act, ...noted(note) })}
      onDone={() => onDone({ text: t(done) })}
      onClose={onClose}
    >
      {(wrong) => (
        <>
          {text && <p>{t(text, { where: whereOf(i18n, data.item) })}</p>}
          <NoteField {...props} optional={!adding} error={wrong.note} />
        </>
      )}
    </ActDialog>
  );
}
