import { Button } from '@fluentui/react-button';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { useCallback, useEffect, useId, useRef, useState } from 'react';
import type { Outcome } from '../../app/api/outcome.ts';
import { useFresh } from '../../app/api/useFresh.ts';
import { useLoaded } from '../../app/api/useLoaded.ts';
import { useI18n } from '../../app/i18n/useI18n.ts';
import { loadFailureWords } from '../../app/states/failureWords.ts';
import { StaleLine } from '../../app/states/StaleLine.tsx';
import { Alert } from '../../ui/Alert.tsx';
import { Card } from '../../ui/Card.tsx';
import { download } from '../../ui/download.ts';
import page from '../../ui/page.module.css';
import { PartHead } from '../../ui/PartHead.tsx';
import { Soon } from '../../ui/Soon.tsx';
import { TextButton } from '../../ui/TextButton.tsx';
import { AuditTable } from './AuditTable.tsx';
import styles from './people.module.css';
import type { AuditPage, PeopleApi, PeopleData } from './peopleApi.ts';

interface Props {
  readonly api: PeopleApi;
  readonly rounds: PeopleData['rounds'];
  /** Of the list of liaisons: with another one, something has been done. */
  readonly version: string | null;
  /** The page says already that it may be older, all of it. */
  readonly pageIsStale: boolean;
}

/** What has been done by whom: page by page, or all of it as a file. */
export function AuditCard({ api, ...rest }: Props) {
  const i18n = useI18n();
  const { t } = i18n;
  const id = useId();
  const [first, reload, again] = useLoaded(useCallback(() => api.audit(null), [api]));
  return (
    <Card className={styles.card}>
      <PartHead id={id} title={t('people.audit')} note={t('people.audit.note')} />
      {first.kind === 'loading' && <Soon label={t('app.loading')} />}
      {first.kind === 'failed' && (
        <p>
          {loadFailureWords(i18n, first.failure)}{' '}
          <TextButton onClick={reload}>{t('app.tryAgain')}</TextButton>
        </p>
      )}
      {first.kind === 'ready' && <Log {...rest} api={api} first={first.value} load={again} labelledBy={id} />}
    </Card>
  );
}

interface LogProps extends Props {
  readonly first: AuditPage;
  readonly load: () => Promise<Outcome<AuditPage>>;
  readonly labelledBy: string;
}

const never = () => false;

function Log({ api, rounds, version, pageIsStale, first, load, labelledBy }: LogProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const [older, setOlder] = useState<readonly AuditPage[]>([]);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  // Older pages begin where the newest one ended: with them, also on their way, it stays as it is.
  const held = older.length > 0 || busy;
  const { value: newest, stale, look } = useFresh(first, load, never, { held });
  const shown = useRef(version);
  useEffect(() => {
    if (shown.current === version || held) return;
    shown.current = version;
    look();
  }, [version, held, look]);
  const entries = [newest, ...older].flatMap(({ items }) => items);
  const { next } = older.at(-1) ?? newest;

  /** One request at a time; what cannot be had is said. */
  const ask = async <T,>(asking: () => Promise<Outcome<T>>, then: (value: T) => void) => {
    if (busy) return;
    setBusy(true);
    const outcome = await asking();
    setBusy(false);
    setFailure(outcome.kind === 'ok' ? null : loadFailureWords(i18n, outcome));
    if (outcome.kind === 'ok') then(outcome.value);
  };
  const line = !pageIsStale && <StaleLine stale={stale} offline={t('rounds.offline')} />;
  if (entries.length === 0)
    return (
      <>
        <p>{t('people.audit.none')}</p>
        {line}
      </>
    );
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
          onClick={() => void ask(api.auditFile, download)}
        >
          {t('people.audit.file')}
        </Button>
      </div>
      {line}
    </>
  );
}
