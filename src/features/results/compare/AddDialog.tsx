import { Button } from '@fluentui/react-button';
import { useRef, useState } from 'react';
import type { Round } from '../../../../contract/rounds.ts';
import type { OtherOrganisation } from '../../../../contract/summaries.ts';
import { MOST_NAME } from '../../../../contract/summaryLimits.ts';
import { ActDialog } from '../../../app/ActDialog.tsx';
import type { Failure } from '../../../app/api/outcome.ts';
import { useApi } from '../../../app/api/useApi.ts';
import type { MessageKey } from '../../../app/i18n/i18n.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Alert } from '../../../ui/Alert.tsx';
import { Labelled } from '../../../ui/Labelled.tsx';
import { addFailure } from './addFailure.ts';
import { fileFault } from './fileFault.ts';
import styles from './compare.module.css';

interface Props {
  readonly round: Round;
  readonly onDone: (added: OtherOrganisation) => void;
  readonly onClose: () => void;
}

type Done =
  | { readonly kind: 'done'; readonly added: OtherOrganisation }
  | Failure
  | { readonly kind: 'unreadable' }
  /** It says itself what is wrong with it. */
  | { readonly kind: 'faulty' };

/** Takes the file of another organisation, which is looked at as soon as it is chosen, and what to call it. */
export function AddDialog({ round, onDone, onClose }: Props) {
  const i18n = useI18n();
  const { t } = i18n;
  const api = useApi();
  const input = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [fault, setFault] = useState<MessageKey | null>(null);
  /** What is wrong with the file that was chosen last, as soon as it has been read. */
  const looked = useRef<Promise<MessageKey | null>>(Promise.resolve(null));
  const [tried, setTried] = useState(false);
  const mistakes = {
    name: name.trim() === '' ? t('compare.add.nameMissing') : null,
    file: file ? fault : ('compare.add.fileMissing' as const),
  };
  const choose = async (chosen: File) => {
    // At once: whoever presses on before it has been read means this one, and none that was chosen before.
    setFile(chosen);
    setFault(null);
    const looking = fileFault(chosen);
    looked.current = looking;
    const wrong = await looking;
    // Another one may have been chosen meanwhile.
    if (looked.current === looking) setFault(wrong);
  };

  const add = (): Promise<Done> | null => {
    setTried(true);
    if (!file || mistakes.name !== null || mistakes.file !== null) return null;
    return sent(file);
  };
  const sent = async (chosen: File): Promise<Done> => {
    if ((await looked.current) !== null) return { kind: 'faulty' };
    let text: string;
    try {
      text = await chosen.text();
    } catch {
      return { kind: 'unreadable' };
    }
    const body = { name: name.trim(), text };
    const outcome = await api<OtherOrganisation>(`rounds/${round.id}/summaries`, { method: 'POST', body });
    return outcome.kind === 'ok' ? { kind: 'done', added: outcome.value } : outcome;
  };
  return (
    <ActDialog<Done>
      title={t('compare.add.title')}
      confirm={t('compare.add.confirm')}
      busyLabel={t('compare.add.reading')}
      act={add}
      onDone={({ added }) => onDone(added)}
      onClose={onClose}
      undone={(failure) =>
        failure.kind !== 'faulty' && (
          <Alert>
            {failure.kind === 'unreadable' ? t('compare.add.unreadable') : addFailure(i18n, failure)}
          </Alert>
        )
      }
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
          onChange={({ target }) => {
            const chosen = target.files?.[0];
            // The same file once more, put right meanwhile, is a choice, too.
            target.value = '';
            if (chosen) void choose(chosen);
          }}
        />
        <Button onClick={() => input.current?.click()}>{t('compare.add.file')}</Button>
        {file && <bdi>{file.name}</bdi>}
      </div>
      {mistakes.file !== null && (tried || file !== null) && <Alert>{t(mistakes.file)}</Alert>}
      <p className={styles.about}>{t('compare.add.trust')}</p>
    </ActDialog>
  );
}
