import { Button } from '@fluentui/react-button';
import { useRef, useState, type ReactNode } from 'react';
import type { Round } from '../../../../contract/rounds.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Alert } from '../../../ui/Alert.tsx';
import { exactly } from '../dates.ts';
import { failureWords } from '../../../app/states/failureWords.ts';
import { detailOf, sentence } from '../form/mistakes.ts';
import { ClosingDialog } from './ClosingDialog.tsx';
import page from './round.module.css';
import type { ChangeRound, Done } from './useRound.ts';

/** What an owner can be about to do with a round. */
export type RoundTask = 'open' | 'closing' | 'close';

interface Props {
  readonly round: Round;
  readonly change: ChangeRound;
  /** Says what has been done. */
  readonly onDone: (words: string) => void;
  readonly onClose: () => void;
}

/** Asks before something is done that everybody notices. */
export function RoundDialog({ task, ...props }: Props & { task: RoundTask }) {
  const { t, locale } = useI18n();
  const { round, change, onDone } = props;
  const closes = exactly(locale, round, round.closesAt);
  switch (task) {
    case 'open':
      return (
        <ActDialog
          {...props}
          title={t('roundPage.open.title', { title: round.title })}
          confirm={t('roundPage.open.confirm')}
          act={() => change({ state: 'open' }, ({ state }) => state === 'open')}
          done={() => onDone(t('roundPage.open.done'))}
        >
          <p>{t('roundPage.open.text', { when: closes, zone: round.timeZone })}</p>
          {round.roster && <p>{t('roundPage.open.invites', { count: round.roster.people })}</p>}
          <p>{t('roundPage.open.fixed')}</p>
        </ActDialog>
      );
    case 'close':
      return (
        <ActDialog
          {...props}
          title={t('roundPage.close.title', { title: round.title })}
          confirm={t('roundPage.close.confirm')}
          act={() => change({ state: 'closed' }, ({ state }) => state === 'closed')}
          done={() => onDone(t('roundPage.close.done'))}
        >
          <p>{t('roundPage.close.text')}</p>
          <p>{t('roundPage.close.after')}</p>
          <p>{t('roundPage.close.planned', { when: closes, zone: round.timeZone })}</p>
        </ActDialog>
      );
    case 'closing':
      return <ClosingDialog {...props} />;
  }
}

interface ActProps extends Omit<Props, 'change' | 'onDone'> {
  readonly title: string;
  readonly confirm: string;
  /** null: what was filled in is not right yet, and it says so itself. */
  readonly act: () => Promise<Done> | null;
  readonly done: () => void;
  readonly children: ReactNode;
}

/** Stays, with everything that was filled in, where something could not be done, and says why. */
export function ActDialog({ title, confirm, act, done, onClose, children }: ActProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const [busy, setBusy] = useState(false);
  const sending = useRef(false);
  const [undone, setUndone] = useState<Exclude<Done, { kind: 'done' }> | null>(null);
  const send = async () => {
    if (sending.current) return;
    setUndone(null);
    const acting = act();
    if (!acting) return;
    sending.current = true;
    setBusy(true);
    const outcome = await acting;
    sending.current = false;
    setBusy(false);
    if (outcome.kind === 'done') done();
    else setUndone(outcome);
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
      <div className={page.dialog}>{children}</div>
      {undone && (
        <Alert>{undone.kind === 'changed' ? t('roundPage.changed') : refusalWords(i18n, undone)}</Alert>
      )}
    </Dialog>
  );
}

function refusalWords(
  i18n: ReturnType<typeof useI18n>,
  { failure }: Extract<Done, { kind: 'failed' }>,
): string {
  if (failure.kind !== 'refused' || failure.problem.status >= 500 || failure.problem.status === 401)
    return failureWords(i18n, failure);
  const [first] = failure.problem.errors ?? [];
  return sentence(first?.message ?? detailOf(failure.problem));
}
