import { useState, type ReactNode } from 'react';
import { ActDialog } from '../../app/ActDialog.tsx';
import { listedNames } from '../../app/i18n/figures.ts';
import { useI18n } from '../../app/i18n/useI18n.ts';
import { failureWords } from '../../app/states/failureWords.ts';
import { Alert } from '../../ui/Alert.tsx';
import { isLiaison, type LiaisonChange } from './liaisonList.ts';
import type { Done } from './useLiaisons.ts';

type Undone = Exclude<Done, { kind: 'done' }>;

export interface FieldError {
  readonly path: string;
  readonly message: string;
}

interface Props {
  readonly title: string;
  readonly confirm: string;
  /** The change to ask for; null: something is missing, and it says so itself. */
  readonly wanted: () => LiaisonChange | null;
  readonly change: (wanted: LiaisonChange) => Promise<Done>;
  readonly done: (now: Extract<Done, { kind: 'done' }>['now']) => void;
  /** Shows what is wrong at the fields; what it cannot place is told below. @returns whether it has placed all of it */
  readonly atFields?: (errors: readonly FieldError[]) => boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Asks for a change of the list, and stays, with all that was typed, where it could not be made. */
export function LiaisonActDialog({ wanted, change, done, atFields, children, ...frame }: Props) {
  const i18n = useI18n();
  const { t, locale } = i18n;
  const [asked, setAsked] = useState<LiaisonChange | null>(null);
  /** Everything that was wrong stands at its field. */
  const [placed, setPlaced] = useState(false);
  const act = () => {
    const next = wanted();
    if (!next) return null;
    setAsked(next);
    return change(next).then((outcome) => {
      setPlaced(outcome.kind !== 'done' && atFields?.(errorsOf(outcome)) === true);
      return outcome;
    });
  };
  const changedWords = ({ now }: Extract<Done, { kind: 'changed' }>) => {
    if (!now) return t('people.conflict.removed');
    const stands = {
      name: now.name,
      regions: now.regions === null ? t('people.allRegions') : listedNames(locale, now.regions),
    };
    const hasCome = asked !== null && isLiaison(now) !== isLiaison(asked.entry);
    return t(hasCome ? 'people.conflict.arrived' : 'people.conflict', stands);
  };
  const undoneWords = (undone: Undone) =>
    undone.kind === 'changed'
      ? changedWords(undone)
      : errorsOf(undone)
          .map(({ message }) => message)
          .join('. ') || failureWords(i18n, undone.failure, atFields ? 'form' : 'press');
  return (
    <ActDialog<Done>
      {...frame}
      act={act}
      onDone={({ now }) => done(now)}
      undone={(undone) => !placed && <Alert>{undoneWords(undone)}</Alert>}
    >
      {children}
    </ActDialog>
  );
}

/** What the server says of single fields. */
const errorsOf = (undone: Undone): readonly FieldError[] =>
  undone.kind === 'failed' && undone.failure.kind === 'refused' ? (undone.failure.problem.errors ?? []) : [];
