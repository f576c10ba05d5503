import { Button } from '@fluentui/react-button';
import { useRef, useState } from 'react';
import type { Round } from '../../../../contract/rounds.ts';
import type { OtherOrganisation } from '../../../../contract/summaries.ts';
import { MOST_NAME, MOST_SUMMARY_CHARACTERS } from '../../../../contract/summaryLimits.ts';
import { ActDialog } from '../../../app/ActDialog.tsx';
import type { Failure } from '../../../app/api/outcome.ts';
import { useApi } from '../../../app/api/useApi.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Alert } from '../../../ui/Alert.tsx';
import { Labelled } from '../../../ui/Labelled.tsx';
import { addFailure } from './addFailure.ts';
import styles from './compare.module.css';

interface Props {
  readonly round: Round;
  readonly onDone: (added: OtherOrganisation) => void;
  readonly onClose: () => void;
}

type Done =
  { readonly kind: 'done'; readonly added: OtherOrganisation } | Failure | { readonly kind: 'unreadable' };

/** Takes the file of another organisation, and what to call it. */
export function AddDialog({ round, onDone, onClose }: Props) {
  const i18n = useI18n();
  const { t } = i18n;
  const api = useApi();
  const input = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [tried, setTried] = useState(false);
  const mistakes = {
    name: name.trim() === '' ? t('compare.add.nameMissing') : null,
    file: fileMistake(file),
  };

  const add = (): Promise<Done> | null => {
    setTried(true);
    if (!file || mistakes.name !== null || mistakes.file !== null) return null;
    return file.text().then(
      async (text): Promise<Done> => {
        const body = { name: name.trim(), text };
        const outcome = await api<OtherOrganisation>(`rounds/${round.id}/summaries`, {
          method: 'POST',
          body,
        });
        return outcome.kind === 'ok' ? { kind: 'done', added: outcome.value } : outcome;
      },
      () => ({ kind: 'unreadable' }),
    );
  };
  return (
    <ActDialog<Done>
      title={t('compare.add.title')}
      confirm={t('compare.add.confirm')}
      busyLabel={t('compare.add.reading')}
      act={add}
      onDone={({ added }) => onDone(added)}
      onClose={onClose}
      undone={(failure) => (
        <Alert>
          {failure.kind === 'unreadable' ? t('compare.add.unreadable') : addFailure(i18n, failure)}
        </Alert>
      )}
    >
      <p>{t('compare.add.text')}</p>
      <Labelled
        label={t('compare.add.name')}
        help={t('compare.add.nameHelp')}
        error={tried ? mistakes.name : null}
      >
        {(control) => (
          <input
            {...control}
            type="text"
            dir="auto"
            maxLength={MOST_NAME}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
        )}
      </Labelled>
      <div className={styles.buttons}>
        {/* The button opens the browser's dialog; a file input cannot be given words of its own. */}
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={t('compare.add.file')}
          onChange={({ target }) => setFile(target.files?.[0] ?? null)}
        />
        <Button onClick={() => input.current?.click()}>{t('compare.add.file')}</Button>
        {file && <bdi>{file.name}</bdi>}
      </div>
      {mistakes.file !== null && (tried || file !== null) && <Alert>{t(mistakes.file)}</Alert>}
      <p className={styles.about}>{t('compare.add.trust')}</p>
    </ActDialog>
  );
}

/** What is wrong with a file before it is read. */
function fileMistake(file: File | null): 'compare.add.fileMissing' | 'compare.add.tooLarge' | null {
  if (!file) return 'compare.add.fileMissing';
  return file.size > MOST_SUMMARY_CHARACTERS ? 'compare.add.tooLarge' : null;
}
