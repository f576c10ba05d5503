import { useState, type ReactNode } from 'react';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import fold from '../../../ui/fold.module.css';
import { FoldWords } from '../../../ui/FoldWords.tsx';
import form from './form.module.css';
import { FormPart } from './FormPart.tsx';

interface Props {
  readonly title: string;
  readonly note?: string;
  /** What it is set to, in a sentence or two; null where that cannot be told. */
  readonly set: string | null;
  /** What the fold itself says; else that it changes this part. */
  readonly summary?: string;
  /** Something in it asks to be looked at: it is unfolded by itself. */
  readonly unfolds: boolean;
  readonly children: ReactNode;
}

/** Fields that are rarely changed: folded under what they are set to. */
export function FoldedPart({ title, note, set, summary, unfolds, children }: Props) {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  return (
    <FormPart title={title} {...(note !== undefined && { note })}>
      <div>
        {set !== null && <p>{set}</p>}
        <details
          className={fold.fold}
          open={open || unfolds}
          onToggle={(event) => setOpen(event.currentTarget.open)}
        >
          {summary === undefined ? (
            <FoldWords show={t('roundForm.change')} hide={t('roundForm.change.hide')} of={title} />
          ) : (
            <summary>{summary}</summary>
          )}
          <div className={form.folded}>{children}</div>
        </details>
      </div>
    </FormPart>
  );
}
