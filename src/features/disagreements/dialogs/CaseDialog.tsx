import { useState } from 'react';
import type { CaseOutcome } from '../../../../contract/caseHistory.ts';
import type { ChangeStepBody } from '../../../../contract/steps.ts';
import type { Task } from '../case/task.ts';
import type { CaseStep } from '../caseItem.ts';
import { dayHere } from '../../../app/i18n/dayHere.ts';
import { knownPeople } from '../caseWords.ts';
import { AgreeDialog } from './AgreeDialog.tsx';
import { ChangeStepDialog } from './ChangeStepDialog.tsx';
import { CloseDialog } from './CloseDialog.tsx';
import type { DialogProps } from './dialogProps.ts';
import { HandOverDialog } from './HandOverDialog.tsx';
import { NoteDialog } from './NoteDialog.tsx';
import { NotUsefulDialog } from './NotUsefulDialog.tsx';
import { proposedDay } from './proposedDay.ts';
import { emptyStep, stepOf, type StepFields } from './stepFields.ts';
import { DropDialog, HelpDialog, LaterDialog, ReachedDialog } from './StepDialogs.tsx';

interface Props extends Omit<DialogProps, 'note' | 'onNote'> {
  readonly task: Task | null;
}

/** The form of a step that comes from no suggestion. */
const OWN = '';
const keyOf = ({ play }: Extract<Task, { kind: 'agree' }>): string => play?.id ?? OWN;

/** The dialog of what somebody wants to do. */
export function CaseDialog({ task, ...props }: Props) {
  const [note, setNote] = useState('');
  // Each suggestion has a form of its own: what it says, and what is made of it, stands in no other.
  const [steps, setSteps] = useState<Readonly<Record<string, StepFields>>>({});
  const [outcome, setOutcome] = useState<CaseOutcome | null>(null);
  const given: DialogProps = {
    ...props,
    note,
    onNote: setNote,
    onDone: (notice) => {
      setNote('');
      if (task?.kind === 'agree') setSteps(({ [keyOf(task)]: _agreed, ...others }) => others);
      if (task?.kind === 'close') setOutcome(null);
      props.onDone(notice);
    },
  };
  const about = (then: CaseStep) => {
    const step = props.data.steps.find(({ id }) => id === then.id) ?? then;
    return { step, change: (body: ChangeStepBody) => props.actions.changeStep(step, body) };
  };
  switch (task?.kind) {
    case undefined:
      return null;
    case 'hand-over':
      return <HandOverDialog {...given} />;
    case 'close':
      return <CloseDialog {...given} outcome={outcome} onOutcome={setOutcome} />;
    case 'reopen':
    case 'give-back':
    case 'note':
      return <NoteDialog {...given} act={task.kind} />;
    case 'not-useful':
      return <NotUsefulDialog {...given} />;
    case 'agree': {
      const { play } = task;
      const { deletesOn } = props.data.round;
      const first = play ? stepOf(play, proposedDay(play.effort, dayHere(new Date()), deletesOn)) : emptyStep;
      const key = keyOf(task);
      return (
        <AgreeDialog
          {...given}
          fields={steps[key] ?? first}
          onFields={(change) =>
            setSteps((before) => ({ ...before, [key]: { ...(before[key] ?? first), ...change } }))
          }
        />
      );
    }
    case 'later':
      return <LaterDialog {...given} {...about(task.step)} remindsUntil={props.data.round.deletesOn} />;
    case 'help':
      return <HelpDialog {...given} {...about(task.step)} />;
    case 'change': {
      const { item, steps, round } = props.data;
      const people = knownPeople(props.me, item, steps, item.handOverTo);
      return (
        <ChangeStepDialog {...given} {...about(task.step)} people={people} remindsUntil={round.deletesOn} />
      );
    }
    case 'reached':
      return <ReachedDialog {...given} {...about(task.step)} />;
    case 'drop':
      return <DropDialog {...given} {...about(task.step)} />;
  }
}
