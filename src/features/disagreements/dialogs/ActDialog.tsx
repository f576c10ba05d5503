import { useState, type ReactNode } from 'react';
import { ActDialog as Frame } from '../../../app/ActDialog.tsx';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import type { Somebody } from '../caseWords.ts';
import { DoneNote } from '../DoneNote.tsx';
import type { Done } from '../done.ts';
import type { StepField } from './stepFields.ts';

/** What is wrong with what was filled in, by field. */
type Mistakes = Readonly<Partial<Record<StepField | 'outcome' | 'reason' | 'to' | 'note', string>>>;

interface Props {
  readonly title: string;
  /** null: there is nothing that could be done, and the dialog only says why. */
  readonly confirm: string | null;
  readonly me: Pick<Somebody, 'id'>;
  /** With any of these it is not sent. They are told at their fields, all at once, when somebody has tried. */
  readonly mistakes?: Mistakes;
  /** Does what the dialog asks for. */
  readonly act: () => Promise<Done>;
  readonly onDone: () => void;
  readonly onClose: () => void;
  /** The fields. @param wrong what is to be told at them */
  readonly children: (wrong: Mistakes) => ReactNode;
}

/** Asks before something is done with a case, and says at each field what is still missing there. */
export function ActDialog({ me, mistakes = {}, act, children, ...frame }: Props) {
  const { t } = useI18n();
  const [asked, setAsked] = useState(false);
  return (
    <Frame<Done>
      {...frame}
      busyLabel={t('case.sending')}
      act={() => {
        setAsked(true);
        return Object.keys(mistakes).length === 0 ? act() : null;
      }}
      undone={(done) => <DoneNote done={done} me={me} />}
    >
      {children(asked ? mistakes : {})}
    </Frame>
  );
}
