import type { OtherOrganisation } from '../../../../contract/summaries.ts';
import { ActDialog } from '../../../app/ActDialog.tsx';
import { isProblem, type Failure } from '../../../app/api/outcome.ts';
import { useApi } from '../../../app/api/useApi.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { failureWords } from '../../../app/states/failureWords.ts';
import { Alert } from '../../../ui/Alert.tsx';

interface Props {
  readonly other: OtherOrganisation;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Asks before another organisation is removed for everybody. */
export function RemoveDialog({ other, onDone, onClose }: Props) {
  const i18n = useI18n();
  const { t } = i18n;
  const api = useApi();
  const remove = async (): Promise<{ kind: 'done' } | Failure> => {
    const outcome = await api<undefined>(`summaries/${other.id}`, { method: 'DELETE' });
    // Another owner was faster: it is gone, as was wanted.
    return outcome.kind === 'ok' || isProblem(outcome, 'summary-not-found') ? { kind: 'done' } : outcome;
  };
  return (
    <ActDialog<{ kind: 'done' } | Failure>
      title={t('compare.remove.title', { name: other.name })}
      confirm={t('compare.remove')}
      busyLabel={t('compare.remove.removing')}
      act={remove}
      onDone={onDone}
      onClose={onClose}
      undone={(failure) => <Alert>{failureWords(i18n, failure)}</Alert>}
    >
      <p>{t('compare.remove.text')}</p>
    </ActDialog>
  );
}
