import { useI18n } from '../../../app/i18n/useI18n.ts';
import type { DialogProps } from './dialogProps.ts';
import { Field } from './Field.tsx';

const MOST = 1_000;

/** The note as a field of a request; none where nothing was typed. */
export const noted = (note: string): { note?: string } => (note.trim() === '' ? {} : { note: note.trim() });

/** What the history keeps beside what was done. */
export function NoteField({
  note,
  onNote,
  data,
  optional,
  error,
}: Pick<DialogProps, 'note' | 'onNote' | 'data'> & { optional: boolean; error?: string | undefined }) {
  const { t } = useI18n();
  return (
    <Field
      label={t(optional ? 'case.note.optional' : 'case.note')}
      help={t(data.item.region === null ? 'case.note.help.company' : 'case.note.help')}
      value={note}
      most={MOST}
      lines={4}
      error={error}
      onChange={onNote}
    />
  );
}
