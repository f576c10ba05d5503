import { CloudOffRegular, CloudRegular } from '@fluentui/react-icons';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { usePressed } from '../../../app/teams/usePressed.ts';
import { Announced } from '../../../ui/Announced.tsx';
import { TextButton } from '../../../ui/TextButton.tsx';
import type { SyncStatus } from '../sync/draftSync.ts';
import styles from './notes.module.css';
import { isInOrder, saveWords } from './saveWords.ts';

/** Where the answers are: on the server, or so far only here. */
export function SaveLine({
  status,
  changing,
  onSave,
}: {
  status: SyncStatus;
  changing: boolean;
  onSave: () => void;
}) {
  const { t } = useI18n();
  const signInAndSave = usePressed(onSave);
  const words = saveWords(status, t, changing);
  const Icon = isInOrder(status) ? CloudRegular : CloudOffRegular;
  return (
    <span className={styles.note}>
      <Icon className={styles.icon ?? ''} fontSize={16} aria-hidden />
      <span>
        <span aria-hidden>{words}</span>
        {status.kind === 'signed-out' && (
          <>
            {' '}
            <TextButton onClick={signInAndSave}>{t('save.signIn')}</TextButton>
          </>
        )}
      </span>
      <Announced text={status.kind === 'idle' || status.kind === 'pending' ? '' : words} />
    </span>
  );
}
