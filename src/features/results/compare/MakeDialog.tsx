import type { Round } from '../../../../contract/rounds.ts';
import { ActDialog } from '../../../app/ActDialog.tsx';
import type { Failure } from '../../../app/api/outcome.ts';
import { useApi } from '../../../app/api/useApi.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { loadFailureWords } from '../../../app/states/failureWords.ts';
import { Alert } from '../../../ui/Alert.tsx';
import { download } from '../../../ui/download.ts';
import styles from './compare.module.css';

interface Props {
  readonly round: Round;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Says what a file for other organisations holds before it is made. */
export function MakeDialog({ round, onDone, onClose }: Props) {
  const i18n = useI18n();
  const { t } = i18n;
  const api = useApi();
  const make = async (): Promise<{ kind: 'done' } | Failure> => {
    const outcome = await api<File>(`rounds/${round.id}/export?kind=summary&format=json`, { asFile: true });
    if (outcome.kind !== 'ok') return outcome;
    download(outcome.value);
    return { kind: 'done' };
  };
  return (
    <ActDialog<{ kind: 'done' } | Failure>
      title={t('compare.make.title')}
      confirm={t('compare.make.confirm')}
      busyLabel={t('compare.make.making')}
      act={make}
      onDone={onDone}
      onClose={onClose}
      undone={(failure) => <Alert>{loadFailureWords(i18n, failure)}</Alert>}
    >
      <p>{t('compare.make.text')}</p>
      <ul className={styles.holds}>
        <li>{t('compare.make.figures')}</li>
        <li>{t('compare.make.differ')}</li>
        <li>{t('compare.make.when')}</li>
      </ul>
      <p>{t('compare.make.not', { k: round.minimumGroupSize })}</p>
      {round.questionSet.id !== 'concord-20' && <p>{t('compare.make.ids')}</p>}
    </ActDialog>
  );
}
