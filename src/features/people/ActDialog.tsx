import { Button } from '@fluentui/react-button';
import { useState, type ReactNode } from 'react';
import { listed } from '../../app/i18n/figures.ts';
import { useI18n } from '../../app/i18n/useI18n.ts';
import { failureWords } from '../../app/states/failureWords.ts';
import { Alert } from '../../ui/Alert.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import type { LiaisonChange } from './liaisonList.ts';
import styles from './people.module.css';
import type { Done } from './useLiaisons.ts';

interface Props {
  readonly title: string;
  readonly confirm: string;
  /** The change to ask for; null: something is missing, and it says so itself. */
  readonly wanted: () => LiaisonChange | null;
  readonly change: (wanted: LiaisonChange) => Promise<Done>;
  readonly done: (wanted: LiaisonChange) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Asks for a change of the list, and stays, with all that was typed, where it could not be made. */
export function ActDialog({ title, confirm, wanted, change, done, onClose, children }: Props) {
  const i18n = useI18n();
  const { t, locale } = i18n;
  const [busy, setBusy] = useState(false);
  const [undone, setUndone] = useState<Exclude<Done, { kind: 'done' }> | null>(null);
  const send = async () => {
    setUndone(null);
    const asked = wanted();
    if (!asked || busy) return;
    setBusy(true);
    const outcome = await change(asked);
    setBusy(false);
    if (outcome.kind === 'done') done(asked);
    else setUndone(outcome);
  };
  const changedWords = (now: Extract<Done, { kind: 'changed' }>['now']) =>
    now
      ? t('people.conflict', {
          name: now.name,
          regions: now.regions === null ? t('people.allRegions') : listed(locale, now.regions),
        })
      : t('people.conflict.removed');
  const problem =
    undone?.kind === 'failed' && undone.failure.kind === 'refused' ? undone.failure.problem : null;
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
            ? changedWords(undone.now)
            : problem?.errors
              ? problem.errors.map(({ message }) => message).join('. ')
              : failureWords(i18n, undone.failure)}
        </Alert>
      )}
    </Dialog>
  );
}
