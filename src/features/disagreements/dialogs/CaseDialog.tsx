import { useState } from 'react';
import type { CaseOutcome } from '../../../../contract/disagreements.ts';
import type { Me } from '../../../../contract/me.ts';
import type { Notice, Task } from '../case/task.ts';
import type { CaseData, DisagreementsApi } from '../disagreementsApi.ts';
import type { CaseActions } from '../useCase.ts';
import { AgreeDialog } from './AgreeDialog.tsx';
import { CloseDialog } from './CloseDialog.tsx';
import { HandOverDialog } from './HandOverDialog.tsx';
import { NoteDialog } from './NoteDialog.tsx';
import { NotUsefulDialog } from './NotUsefulDialog.tsx';
import { emptyStep, type StepFields } from './stepFields.ts';
import { DropDialog, HelpDialog, LaterDialog } from './StepDialogs.tsx';

interface Props {
  readonly api: DisagreementsApi;
  readonly data: CaseData;
  readonly me: Me;
  readonly actions: CaseActions;
  readonly task: Task | null;
  readonly onDone: (notice: Notice) => void;
  readonly onClose: () => void;
}

/** What every dialog is given. What is typed in one stays with the page until it has been sent. */
export interface DialogProps extends Omit<Props, 'task'> {
  readonly note: string;
  readonly onNote: (note: string) => void;
}

/** The dialog of what somebody wants to do. */
export function CaseDialog({ task, ...props }: Props) {
  const [note, setNote] = useState('');
  const [step, setStep] = useState<StepFields>(emptyStep);
  const [outcome, setOutcome] = useState<CaseOutcome | null>(null);
  const given: DialogProps = {
    ...props,
    note,
    onNote: setNote,
    onDone: (notice) => {
      setNote('');
      if (task?.kind === 'agree') setStep(emptyStep);
      if (task?.kind === 'close') setOutcome(null);
      props.onDone(notice);
    },
  };
  switch (task?.kind) {
    case undefined:
      return null;
    case 'hand-over':
      return <HandOverDialog {...given} />;
    case 'close':
      return <CloseDialog {...given} outcome={outcome} onOutcome={setOutcome} />;
    case 'reopen':
    case 'note':
      return <NoteDialog {...given} act={task.kind} />;
    case 'not-useful':
      return <NotUsefulDialog {...given} />;
    case 'agree':
      return <AgreeDialog {...given} play={task.play} fields={step} onFields={setStep} />;
    case 'later':
      return <LaterDialog {...given} step={task.step} />;
    case 'help':
      return <HelpDialog {...given} step={task.step} />;
    case 'drop':
      return <DropDialog {...given} step={task.step} />;
  }
}
