import { Button } from '@fluentui/react-button';
import { useState, type ReactNode } from 'react';
import { listed } from '../../app/i18n/figures.ts';
import { useI18n } from '../../app/i18n/useI18n.ts';
import { failureWords } from '../../app/states/failureWords.ts';
import { Alert } from '../../ui/Alert.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { isLiaison, type LiaisonChange } from './liaisonList.ts';
import styles from './people.module.css';
import type { Done } from './useLiaisons.ts';

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
export function ActDialog({ title, confirm, wanted, change, done, atFields, onClose, children }: Props) {
  const i18n = useI18n();
  const { t, locale } = i18n;
  const [busy, setBusy] = useState(false);
  const [asked, setAsked] = useState<LiaisonChange | null>(null);
  const [undone, setUndone] = useState<Exclude<Done, { kind: 'done' }> | null>(null);
  const send = async () => {
    setUndone(null);
    const next = wanted();
    if (!next || busy) return;
    setBusy(true);
    setAsked(next);
    const outcome = await change(next);
    setBusy(false);
    if (outcome.kind === 'done') done(outcome.now);
    else if (!atFields?.(errorsOf(outcome))) setUndone(outcome);
  };
  const changedWords = ({ now }: Extract<Done, { kind: 'changed' }>) => {
    if (!now) return t('people.conflict.removed');
    const stands = {
      name: now.name,
      regions: now.regions === null ? t('people.allRegions') : listed(locale, now.regions),
    };
    const hasCome = asked !== null && isLiaison(now) !== isLiaison(asked.entry);
    return t(hasCome ? 'people.conflict.arrived' : 'people.conflict', stands);
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('roundPage.cancel')}</Button>
          <Button appearance="primary" disabledFocusable={busy} onClick={() => void send()}>
            {busy ? t('roundForm.saving') : confirm}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>{children}</div>
      {undone && (
        <Alert>
          {undone.kind === 'changed'
            ? changedWords(undone)
            : errorsOf(undone)
                .map(({ message }) => message)
                .join('. ') || failureWords(i18n, undone.failure)}
        </Alert>
      )}
    </Dialog>
  );
}

/** What the server says of single fields. */
const errorsOf = (undone: Exclude<Done, { kind: 'done' }>): readonly FieldError[] =>
  undone.kind === 'failed' && undone.failure.kind === 'refused' ? (undone.failure.problem.errors ?? []) : [];
