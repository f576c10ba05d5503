import { useState, type ReactNode } from 'react';
import { ActDialog as Frame } from '../../../app/ActDialog.tsx';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import type { Somebody } from '../caseWords.ts';
import { DoneNote } from '../DoneNote.tsx';
import type { Done } from '../done.ts';
import field from '../../../ui/field.module.css';

interface Props {
  readonly title: string;
  readonly confirm: string;
  readonly me: Pick<Somebody, 'id'>;
  /** What is still missing before it can be sent; null where nothing is. */
  readonly missing?: string | null;
  /** Does what the dialog asks for. */
  readonly act: () => Promise<Done>;
  readonly onDone: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Asks before something is done with a case, and says what is still missing. */
export function ActDialog({ me, missing = null, act, children, ...frame }: Props) {
  const { t } = useI18n();
  const [asked, setAsked] = useState(false);
  return (
    <Frame<Done>
      {...frame}
      busyLabel={t('case.sending')}
      act={() => {
        setAsked(true);
        return missing === null ? act() : null;
      }}
      undone={(done) => <DoneNote done={done} me={me} />}
    >
      {children}
      {asked && missing !== null && (
        <p role="alert" className={field.error}>
          {missing}
        </p>
      )}
    </Frame>
  );
}
