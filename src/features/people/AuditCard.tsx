import { Button } from '@fluentui/react-button';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { useCallback, useId, useState } from 'react';
import type { Outcome } from '../../app/api/outcome.ts';
import { useLoaded } from '../../app/api/useLoaded.ts';
import { useI18n } from '../../app/i18n/useI18n.ts';
import { failureWords } from '../../app/states/failureWords.ts';
import { Alert } from '../../ui/Alert.tsx';
import { Card } from '../../ui/Card.tsx';
import { download } from '../../ui/download.ts';
import page from '../../ui/page.module.css';
import { PartHead } from '../../ui/PartHead.tsx';
import { TextButton } from '../../ui/TextButton.tsx';
import { AuditTable } from './AuditTable.tsx';
import styles from './people.module.css';
import type { AuditPage, PeopleApi, PeopleData } from './peopleApi.ts';

interface Props {
  readonly api: PeopleApi;
  readonly rounds: PeopleData['rounds'];
}

/** What has been done by whom: page by page, or all of it as a file. */
export function AuditCard({ api, rounds }: Props) {
  const i18n = useI18n();
  const { t } = i18n;
  const id = useId();
  const [first, reload] = useLoaded(useCallback(() => api.audit(null), [api]));
  return (
    <Card className={styles.card}>
      <PartHead id={id} title={t('people.audit')} note={t('people.audit.note')} />
      {first.kind === 'loading' && <p className={page.quiet}>{t('app.loading')}</p>}
      {first.kind === 'failed' && (
        <p>
          {failureWords(i18n, first.failure)} <TextButton onClick={reload}>{t('app.tryAgain')}</TextButton>
        </p>
      )}
      {first.kind === 'ready' && <Log api={api} rounds={rounds} first={first.value} labelledBy={id} />}
    </Card>
  );
}

function Log({ api, rounds, first, labelledBy }: Props & { first: AuditPage; labelledBy: string }) {
  const i18n = useI18n();
  const { t } = i18n;
  const [older, setOlder] = useState<readonly AuditPage[]>([]);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const entries = [first, ...older].flatMap(({ items }) => items);
  const { next } = older.at(-1) ?? first;

  /** One request at a time; what cannot be had is said. */
  const ask = async <T,>(asking: () => Promise<Outcome<T>>, then: (value: T) => void) => {
    if (busy) return;
    setBusy(true);
    const outcome = await asking();
    setBusy(false);
    setFailure(outcome.kind === 'ok' ? null : failureWords(i18n, outcome));
    if (outcome.kind === 'ok') then(outcome.value);
  };
  if (entries.length === 0) return <p>{t('people.audit.none')}</p>;
  return (
    <>
      <AuditTable entries={entries} rounds={rounds} labelledBy={labelledBy} />
      {failure !== null && <Alert>{failure}</Alert>}
      <div className={page.buttons}>
        {next !== null && (
          <Button
            disabledFocusable={busy}
            onClick={() =>
              void ask(
                () => api.audit(next),
                (more) => setOlder((before) => [...before, more]),
              )
            }
          >
            {t('people.audit.older')}
          </Button>
        )}
        <Button
          icon={<ArrowDownloadRegular aria-hidden />}
          disabledFocusable={busy}
          onClick={() => void ask(api.auditFile, (file) => download(file, 'concord-audit.csv'))}
        >
          {t('people.audit.file')}
        </Button>
      </div>
    </>
  );
}
